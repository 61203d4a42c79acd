package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An import, or the making of a database, that is killed leaves whole batches and goes on. */
@EnabledOnOs(OS.LINUX)
class KilledImportTest {
  private static final int KILLS = 20;
  private static final int KILLS_OF_MIGRATIONS = 10;
  private static final int LINES = 12_500;
  private static final int BATCH = 5_000;

  /** Batch, videos, different numbers of views, the least of them, rows of history. */
  private static final String STATE =
      """
      SELECT (CAST(substr(v.video_id, -5) AS INTEGER) - 1) / 5000 AS batch, COUNT(*),
        COUNT(DISTINCT v.views), MIN(v.views), COUNT(DISTINCT (
          SELECT COUNT(*) FROM video_history h WHERE h.video_id = v.video_id))
      FROM videos v GROUP BY batch ORDER BY batch
      """;

  @TempDir Path directory;
  private Path database;

  @BeforeEach
  void setUp() {
    database = directory.resolve("tracker.db");
  }

  @Test
  @Timeout(900)
  void leavesWholeBatchesWheneverItIsKilled() throws Exception {
    Duration usual = usualDuration();
    RandomKills kills = new RandomKills("imports");
    List<String> before = List.of();
    int killed = 0;
    int generation = 1;
    for (; killed < KILLS; generation++) {
      record(generation);
      try (Program.Running running = Program.in(directory).start("import", "all.jsonl")) {
        killed += kills.kill(running, usual, () -> {}) ? 1 : 0;
      }
      List<String> after = state();
      assertNothingLost(before, after);
      before = after;
    }

    record(generation);
    Cli.Result last = Program.in(directory).run("import", "all.jsonl");

    assertThat(last.code()).as(last.err()).isZero();
    assertThat(last.out()).containsPattern("all.jsonl +1 +12,500");
    try (DatabaseDump dump = DatabaseDump.open(database)) {
      assertThat(dump.rows("SELECT COUNT(*), COUNT(DISTINCT views), MIN(views) FROM videos"))
          .containsExactly(LINES + "|1|" + views(generation));
      assertThat(dump.rows("SELECT COUNT(*) FROM scrape_sessions WHERE status = 'running'"))
          .containsExactly("0");
    }
    assertSound();
  }

  @Test
  @Timeout(300)
  void makesTheDatabaseInTheEndHoweverOftenThatIsKilled() throws Exception {
    Instant start = Instant.now();
    assertThat(Program.in(directory).run("--db", "first.db", "accounts", "add", "@one").code())
        .isZero();
    Duration usual = Duration.between(start, Instant.now());
    RandomKills kills = new RandomKills("first migrations");

    for (int i = 0; i < KILLS_OF_MIGRATIONS; i++) {
      Files.deleteIfExists(i % 3 == 0 ? database : directory.resolve("first.db"));
      try (Program.Running running = Program.in(directory).start("accounts", "add", "@one")) {
        kills.kill(running, usual, () -> {});
      }
    }
    Cli.Result last = Program.in(directory).run("accounts", "add", "@one");

    assertThat(last.code()).as(last.err()).isZero();
    assertSound();
  }

  private Duration usualDuration() throws Exception {
    record(0);
    Instant start = Instant.now();
    assertThat(Program.in(directory).run("--db", "measured.db", "import", "all.jsonl").code())
        .isZero();
    Duration usual = Duration.between(start, Instant.now());
    System.out.println("An import of " + LINES + " lines takes " + usual.toMillis() + " ms");
    return usual;
  }

  /** The same videos once more, read later and with other counts. */
  private void record(int generation) throws Exception {
    try (BufferedWriter file = Files.newBufferedWriter(directory.resolve("all.jsonl"))) {
      for (int number = 1; number <= LINES; number++) {
        file.write(
            HostileRecordings.video("one", number)
                .replace("1763892000", String.valueOf(1763892000 + generation * 60))
                .replace("\"view_count\": 1000", "\"view_count\": " + views(generation)));
      }
    }
  }

  private static int views(int generation) {
    return 1_001 + generation;
  }

  private List<String> state() throws Exception {
    if (!Files.exists(database) || Files.size(database) == 0) {
      return List.of();
    }
    assertSound();
    try (DatabaseDump dump = DatabaseDump.open(database)) {
      return dump.rows(STATE);
    }
  }

  /** Every batch is of one reading, and of none older than before. */
  private static void assertNothingLost(List<String> before, List<String> after) {
    assertThat(after).hasSizeGreaterThanOrEqualTo(before.size());
    for (int batch = 0; batch < after.size(); batch++) {
      String[] of = after.get(batch).split("\\|", -1);
      int size = Math.min(BATCH, LINES - batch * BATCH);
      assertThat(of).as(after.get(batch)).startsWith("" + batch, "" + size, "1").endsWith("1");
      if (batch < before.size()) {
        assertThat(Integer.parseInt(of[3]))
            .isGreaterThanOrEqualTo(Integer.parseInt(before.get(batch).split("\\|", -1)[3]));
      }
    }
  }

  private void assertSound() {
    Cli.Result check = new Cli(directory).run("db", "check");
    assertThat(check.code()).as(check.out() + check.err()).isZero();
  }
}

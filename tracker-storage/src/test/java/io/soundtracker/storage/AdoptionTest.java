package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.storage.AdoptionReport.Kind;
import io.soundtracker.storage.AdoptionReport.Remark;
import io.soundtracker.storage.AdoptionReport.TableCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of every row of a database of the Python tracker. */
final class AdoptionTest {
  @TempDir Path folder;

  private OriginalDatabase original;

  @BeforeEach
  void fillAnOriginal() {
    original = OriginalDatabase.used(folder.resolve("tracker.db"));
  }

  @Test
  void accountsForEveryRow() {
    AdoptionReport report = adopt();

    assertThat(report.tables())
        .containsExactly(
            new TableCount("accounts", 8, 5, 1, 2, 2),
            new TableCount("videos", 11, 9, 1, 1, 0),
            new TableCount("sounds", 8, 4, 2, 2, 1),
            new TableCount("scrape_sessions", 3, 3, 0, 0, 0),
            new TableCount("scrape_logs", 5, 3, 0, 2, 0),
            new TableCount("video_history", 7, 4, 1, 2, 0),
            new TableCount("exclusive_songs", 4, 2, 1, 1, 1));
    assertThat(report.tables())
        .allSatisfy(
            count ->
                assertThat(original.rows("SELECT COUNT(*) FROM " + count.table()))
                    .containsExactly(String.valueOf(count.kept() + count.added())));
  }

  @Test
  void leavesADatabaseThatPassesItsCheck() {
    adopt();

    try (SqliteDatabase database = open()) {
      assertThat(database.sessions().closeAbandoned(Instant.parse("2025-11-04T00:00:00Z")))
          .isEqualTo(1);
      assertThat(database.admin().check()).isEmpty();
      assertThat(database.accounts().findAll())
          .extracting(Account::handle)
          .map(AccountHandle::toString)
          .containsExactly(
              "@gmail.com", "@gone", "@idle", "@one", "@real.name", "@two", "@unknown_account");
      assertThat(database.sessions().latest(10)).hasSize(3);
      assertThat(database.accounts().videoIds(AccountHandle.of("@two"))).hasSize(4);
      try (Snapshot snapshot = database.snapshots().open()) {
        assertThat(snapshot.totals(Selection.EVERYTHING).videos()).isEqualTo(8);
        assertThat(snapshot.soundUsage(Selection.EVERYTHING)).hasSize(2);
      }
    }
  }

  @Test
  void mergesAccountsOfOneHandle() {
    adopt();

    assertThat(
            original.rows(
                "SELECT id, is_target_account, created_at, last_scraped_at, scrape_count, notes,"
                    + " bio FROM accounts WHERE username = '@one'"))
        .containsExactly(
            "2|1|2025-09-01 08:00:00.000|2025-11-02 09:00:00.500|5|ours\nsee list|newer bio");
    assertThat(original.rows("SELECT account_id FROM videos WHERE id IN (1, 2)"))
        .containsExactly("2", "2");
    assertThat(original.rows("SELECT id, account_id FROM scrape_logs"))
        .containsExactly("1|2", "2|2", "4|4");
  }

  @Test
  void readsLocalTimesInTheConfiguredZone() {
    adopt();

    assertThat(original.rows("SELECT id, last_scraped_at FROM accounts WHERE id IN (4, 8)"))
        .containsExactly("4|2025-07-01 05:00:00.000", "8|2025-07-01 10:00:00.000");
    assertThat(original.rows("SELECT start_time, end_time, status FROM scrape_sessions"))
        .containsExactly(
            "2025-11-01 09:00:00.000|2025-11-01 09:05:30.000|completed",
            "2025-11-02 09:00:00.000|null|running",
            "2025-11-03 09:00:00.000|null|failed");
    assertThat(original.rows("SELECT timestamp, status, execution_time_seconds FROM scrape_logs"))
        .containsExactly(
            "2025-11-01 09:01:00.000|success|1.25",
            "2025-11-01 09:02:00.000|success|null",
            "2025-11-03 09:00:00.000|failed|null");
  }

  @Test
  void findsTheDayOfEveryVideo() {
    adopt();

    assertThat(original.rows("SELECT id, upload_date, uploaded_at FROM videos ORDER BY id"))
        .containsExactly(
            "1|2025-10-30|2025-10-30 13:04:40.000",
            "2|2025-10-30|2025-10-30 13:04:40.000",
            "3|2025-10-30|2025-10-30 13:04:40.000",
            "4|2025-11-01|null",
            "5|2025-10-31|null",
            "6|2025-10-31|null",
            "7|2025-10-31|null",
            "8|2025-10-31|null",
            "11|1970-01-01|null");
  }

  @Test
  void findsAnAccountForEveryVideo() {
    adopt();

    assertThat(
            original.rows(
                "SELECT v.id, a.username, a.is_active FROM videos v"
                    + " JOIN accounts a ON a.id = v.account_id WHERE v.id IN (5, 6, 7, 8)"))
        .containsExactly("5|@real.name|1", "6|@two|1", "7|@gone|0", "8|@unknown_account|0");
  }

  @Test
  void keepsCountsAndInventsNone() {
    adopt();

    assertThat(
            original.rows(
                "SELECT views, likes, shares, saves, engagement_rate, counts_exact FROM videos"
                    + " WHERE id IN (1, 3, 6) ORDER BY id"))
        .containsExactly(
            "1000|10|2|null|1.7|null", "0|0|0|null|0.0|null", "null|null|0|null|null|null");
  }

  @Test
  void remakesSoundKeys() {
    adopt();

    assertThat(
            original.rows(
                "SELECT id, sound_key, artist_name, is_original, is_exclusive, total_usage_count,"
                    + " created_at FROM sounds ORDER BY id"))
        .containsExactly(
            "1|Song - Artist|Artist|0|1|2|2025-10-01 08:00:00.000",
            "5|original sound - Maker|Maker|1|0|2|2025-10-01 08:00:00.000",
            "7|Alone|null|0|0|0|2025-10-01 08:00:00.000",
            "8|Marked - A|A|0|1|0|null",
            "9|Not Seen Yet - B|B|0|1|0|" + now());
    assertThat(original.rows("SELECT id, sound_id FROM videos ORDER BY id"))
        .containsExactly(
            "1|1", "2|1", "3|null", "4|5", "5|5", "6|null", "7|null", "8|7", "11|null");
  }

  @Test
  void keepsDecisionsAndWritesTheMissingOnes() {
    adopt();

    assertThat(
            original.rows("SELECT id, sound_key, added_at, added_by, reason FROM exclusive_songs"))
        .containsExactly(
            "1|Song - Artist|2025-10-04 08:00:00.000|system|deal\nother deal",
            "2|Not Seen Yet - B|2025-10-05 06:00:00.000|me|null",
            "5|Marked - A|" + now() + "|adopted|Marked in the Python tracker's sounds");
  }

  @Test
  void keepsOneReadingForEachVideoAndSession() {
    adopt();

    assertThat(
            original.rows(
                "SELECT id, video_id, session_id, views, scraped_at FROM video_history"
                    + " ORDER BY id"))
        .containsExactly(
            "2|7567000000000000001|session_20251101_100000|950|2025-11-01 09:01:30.000",
            "3|7567000000000000001|dead|1000|2025-11-02 09:01:00.000",
            "4|5|dead|1|2025-11-02 09:01:00.000",
            "6|7567000000000000003|odd|1|2025-11-03 09:00:00.000");
  }

  @Test
  void namesReasonsAndExamplesWithoutPrintingAddresses() {
    AdoptionReport report = adopt();

    assertThat(report.remarks())
        .contains(
            new Remark(
                "accounts",
                Kind.DROPPED,
                "no handle: it is an e-mail address",
                1,
                List.of("row 7")),
            new Remark(
                "accounts",
                Kind.DROPPED,
                "the sample account that nobody used",
                1,
                List.of("row 1")),
            new Remark(
                "video_history", Kind.DROPPED, "its video is not there", 1, List.of("row 5")));
    assertThat(report.headline()).contains(report.backup().toString()).contains("left out");
    assertThat(report.summary()).hasSizeGreaterThan(7).noneMatch(line -> line.contains("example"));
  }

  @Test
  void backsTheOriginalUpFirst() throws IOException {
    List<String> before = original.dump();

    AdoptionReport report = adopt();

    assertThat(new OriginalDatabase(report.backup()).dump()).isEqualTo(before);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report.backup())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(original.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void happensOnce() throws IOException {
    adopt();
    List<String> after = original.dump();

    try (SqliteDatabase database = open()) {
      assertThat(database.adoption()).isEmpty();
    }
    assertThat(original.dump()).isEqualTo(after);
    assertThat(backups()).hasSize(1);
  }

  @Test
  void takesAFreshOriginalForAnEmptyDatabase() {
    OriginalDatabase fresh = OriginalDatabase.fresh(folder.resolve("fresh.db"));

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(fresh.file()))) {
      assertThat(database.accounts().findAll()).isEmpty();
      assertThat(database.admin().check()).isEmpty();
    }
  }

  @Test
  void keepsWhatPeopleAdded() {
    original.execute(
        """
        ALTER TABLE accounts ADD COLUMN manager TEXT NOT NULL DEFAULT 'nobody';
        ALTER TABLE videos ADD COLUMN saves INTEGER;
        ALTER TABLE videos ADD COLUMN "weird ""name" VARCHAR(20);
        UPDATE accounts SET manager = 'Ann' WHERE id = 2;
        UPDATE videos SET saves = 12, "weird ""name" = 'x' WHERE id = 1;
        CREATE TABLE campaigns (id INTEGER PRIMARY KEY, account_id INTEGER REFERENCES accounts(id));
        INSERT INTO campaigns VALUES (1, 2);
        CREATE VIEW mine AS SELECT username, manager FROM accounts WHERE id = 2;
        CREATE TABLE changes (account INTEGER);
        CREATE INDEX by_manager ON accounts (manager);
        CREATE INDEX idx_videos_created_at ON videos (caption);
        CREATE TRIGGER note_changes AFTER UPDATE ON accounts
          BEGIN INSERT INTO changes VALUES (NEW.id); END;
        """);

    AdoptionReport report = adopt();

    assertThat(original.rows("SELECT * FROM mine")).containsExactly("@one|Ann");
    assertThat(original.rows("SELECT manager FROM accounts WHERE id = 4"))
        .containsExactly("nobody");
    assertThat(
            original.rows(
                "SELECT saves, original_saves, \"weird \"\"name\" FROM videos WHERE id = 1"))
        .containsExactly("null|12|x");
    assertThat(original.rows("SELECT * FROM campaigns")).containsExactly("1|2");
    assertThat(original.rows("SELECT name FROM sqlite_master WHERE name = 'by_manager'"))
        .hasSize(1);
    assertThat(report.remarks())
        .extracting(Remark::reason)
        .filteredOn(reason -> reason.contains("of your own"))
        .containsOnly(
            "column of your own kept",
            "index of your own kept",
            "index of your own could not be kept",
            "trigger of your own kept");
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(original.file()))) {
      database.accounts().deactivate(AccountHandle.of("@one"));
      assertThat(database.accounts().track(AccountHandle.of("@later"))).isNotNull();
      assertThat(original.rows("SELECT * FROM changes")).containsExactly("2");
      assertThat(original.rows("SELECT manager FROM accounts WHERE username = '@later'"))
          .containsExactly("nobody");
      database.admin().reset();
      assertThat(database.admin().check()).isEmpty();
    }
  }

  @Test
  void doesNotGiveTheNumbersOfDeletedRowsAway() {
    original.execute("INSERT INTO accounts (id, username) VALUES (500, '@deleted')");
    original.execute("DELETE FROM accounts WHERE id = 500");

    adopt();

    assertThat(original.rows("SELECT id FROM accounts WHERE username = '@gone'"))
        .containsExactly("501");
  }

  @Test
  void leavesTheFileAsItWasWhenItCannotBeAdopted() throws IOException {
    original.execute("CREATE VIEW sound_usage AS SELECT 1");
    byte[] before = Files.readAllBytes(original.file());

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(this::open)
        .withMessageContaining("could not be taken over, and is as it was")
        .withMessageContaining("sound_usage")
        .satisfies(failure -> assertThat(failure.wayOut()).isNotBlank());

    assertThat(original.file()).hasBinaryContent(before);
    assertThat(backups()).isEmpty();
  }

  @Test
  void leavesADamagedFileAsItWas() throws IOException {
    OriginalDatabase large = OriginalDatabase.large(folder.resolve("large.db"), 1_000);
    try (RandomAccessFile bytes = new RandomAccessFile(large.file().toFile(), "rw")) {
      for (long place = 60_000; place < bytes.length(); place += 20_000) {
        bytes.seek(place);
        bytes.write(new byte[5_000]);
      }
    }
    byte[] before = Files.readAllBytes(large.file());

    assertThatExceptionOfType(StorageException.class)
        .isThrownBy(() -> SqliteDatabase.open(StorageConfig.defaults(large.file())))
        .withMessageContaining("damaged")
        .satisfies(failure -> assertThat(failure.wayOut()).isNotBlank());

    assertThat(large.file()).hasBinaryContent(before);
    assertThat(backups()).isEmpty();
  }

  @Test
  void isAdoptedOnceByManyAtTheSameTime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> opening =
          () -> {
            try (SqliteDatabase database =
                SqliteDatabase.open(StorageConfig.defaults(original.file()))) {
              assertThat(database.accounts().findAll()).hasSize(7);
              return database.adoption().isPresent();
            }
          };
      List<Boolean> adopted = new ArrayList<>();
      for (Future<Boolean> opened : threads.invokeAll(Collections.nCopies(6, opening))) {
        adopted.add(opened.get());
      }
      assertThat(adopted).containsOnlyOnce(true);
    } finally {
      threads.shutdownNow();
    }
    assertThat(backups()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account-performance",
        "growth",
        "session-summary",
        "stale-accounts",
        "top-videos",
        "usage-without-exclusive"
      })
  void answersTheDocumentedQueries(String name) throws IOException {
    adopt();

    try (InputStream query =
        Objects.requireNonNull(
            AdoptionTest.class.getResourceAsStream("/queries/" + name + ".sql"))) {
      String sql = new String(query.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(original.rows(sql)).isNotEmpty();
    }
  }

  @Test
  void waitsForTheOriginalAndThenSaysThatItIsBusy() throws Exception {
    List<String> before = original.dump();
    try (Connection python = original.connect();
        Statement statement = python.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      StorageConfig impatient =
          new StorageConfig(
              original.file(),
              Duration.ofMillis(50),
              StorageConfig.Creation.MUST_EXIST,
              ZoneId.of("UTC"),
              null);
      assertThatExceptionOfType(StorageException.class)
          .isThrownBy(() -> SqliteDatabase.open(impatient))
          .withMessageContaining("locked by another process");
      statement.execute("ROLLBACK");
    }
    assertThat(original.dump()).isEqualTo(before);
    assertThat(backups()).isEmpty();
  }

  @Test
  void letsACollectorGoOnWithIt() {
    adopt();

    try (SqliteDatabase database = open()) {
      SessionId session = database.sessions().open(Instant.parse("2025-11-05T00:00:00Z"), "{}");
      database.sessions().close(session, Instant.parse("2025-11-05T00:01:00Z"), null);
      assertThat(database.sessions().find(session).orElseThrow().status())
          .isEqualTo(SessionStatus.COMPLETED);
    }
  }

  /** Of a processor's time: what else the machine is at does not count. */
  @Test
  void adoptsManyVideosInSeconds() {
    OriginalDatabase large = OriginalDatabase.large(folder.resolve("large.db"), 25_000);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();

    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(large.file()))) {
      assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
          .isBetween(Duration.ofMillis(100), Duration.ofSeconds(30));
      assertThat(database.admin().check()).isEmpty();
      assertThat(database.admin().info().rows()).containsEntry("video_history", 75_000L);
    }
  }

  private AdoptionReport adopt() {
    try (SqliteDatabase database = open()) {
      return database.adoption().orElseThrow();
    }
  }

  private SqliteDatabase open() {
    return SqliteDatabase.open(
        StorageConfig.defaults(original.file())
            .withCreation(StorageConfig.Creation.MUST_EXIST)
            .withZone(ZoneId.of("Europe/Berlin")),
        Clock.fixed(Instant.parse("2025-11-04T12:00:00Z"), ZoneOffset.UTC));
  }

  private static String now() {
    return "2025-11-04 12:00:00.000";
  }

  private List<Path> backups() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().contains(".backup")).toList();
    }
  }
}

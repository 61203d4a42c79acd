package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.Script;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInVideo;
import io.soundtracker.scraper.standin.StandInVideo.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scrape that is killed leaves whole accounts, a sound database and no yt-dlp. */
@EnabledIfYtDlp
@EnabledOnOs(OS.LINUX)
class KilledScrapeTest {
  private static final int KILLS = 20;
  private static final int VIDEOS = 10;
  private static final List<String> ACCOUNTS =
      IntStream.range(0, 20).mapToObj("account%02d"::formatted).toList();

  /** Account, videos, different numbers of views, whole listings on record, rows of history. */
  private static final String STATE =
      """
      SELECT a.username, COUNT(v.id), COUNT(DISTINCT v.views),
        (SELECT COUNT(*) FROM scrape_logs l WHERE l.account_id = a.id AND l.status = 'success'
          AND l.videos_found = %1$d),
        (SELECT COUNT(*) FROM scrape_logs l WHERE l.account_id = a.id),
        (SELECT COUNT(*) FROM video_history h JOIN videos w ON w.video_id = h.video_id
          WHERE w.account_id = a.id)
      FROM accounts a LEFT JOIN videos v ON v.account_id = a.id
      GROUP BY a.id ORDER BY a.username
      """
          .formatted(VIDEOS);

  @TempDir Path directory;
  private final RealTikTok tiktok = new RealTikTok();
  private final Instant started = Instant.now();

  @AfterEach
  void close() {
    tiktok.close();
  }

  @Test
  @Timeout(900)
  void leavesWholeAccountsWheneverItIsKilled() throws Exception {
    Duration usual = usualDuration();
    folder("killed");
    RandomKills kills = new RandomKills("scrapes");
    AtomicLong listings = new AtomicLong();
    int killed = 0;
    int generation = 1;
    for (; killed < KILLS; generation++) {
      everybodyHas(generation);
      try (Program.Running scrape = program("killed").start("scrape", "--force")) {
        if (kills.kill(
            scrape, window(usual, killed), () -> listings.addAndGet(tiktok.listings()))) {
          killed++;
        }
        Eventually.isTrue("no yt-dlp", () -> tiktok.listings() == 0);
        assertWhole(database("killed"));
      }
    }
    assertThat(listings.get())
        .as("yt-dlps that were alive when their program was killed")
        .isPositive();

    everybodyHas(generation);
    Cli.Result last = program("killed").run("scrape", "--force");

    assertThat(last.code()).as(last.err()).isZero();
    assertThat(last.out()).contains("20 of 20 accounts read, 200 videos");
    try (DatabaseDump dump = DatabaseDump.open(database("killed"))) {
      assertThat(dump.rows("SELECT COUNT(*), COUNT(DISTINCT views), MIN(views) FROM videos"))
          .containsExactly("200|1|" + views(generation));
      assertThat(dump.rows("SELECT DISTINCT status FROM scrape_sessions"))
          .containsExactlyInAnyOrder("failed", "completed");
    }
    assertWhole(database("killed"));
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @Timeout(300)
  void endsWithinTenSecondsWhenToldTo(String signal, int code) throws Exception {
    tiktok.shows(
        StandInAccount.named("label").withVideos(500).playing(Script.slow(Duration.ofMillis(300))));
    Path folder = Files.createDirectories(directory.resolve("told"));
    Files.writeString(folder.resolve("tracker.yaml"), tiktok.config(List.of("label")));
    try (Program.Running scrape = program("told").start("scrape")) {
      Eventually.isTrue("some pages are read", () -> tiktok.pages("label") > 4);
      assertThat(tiktok.listings()).isPositive();

      scrape.signal(signal);
      Cli.Result result = scrape.result(Duration.ofSeconds(10));

      assertThat(result.code()).as(result.err()).isEqualTo(code);
      assertThat(result.out()).containsPattern("@label .* partial +interrupted");
    }
    assertThat(tiktok.listings()).isZero();
    try (DatabaseDump dump = DatabaseDump.open(database("told"))) {
      assertThat(dump.rows("SELECT status, end_time IS NOT NULL FROM scrape_sessions"))
          .containsExactly("partial|1");
    }
    assertThat(new Cli(folder).run("db", "check").code()).isZero();
  }

  /**
   * Now and then over the whole scrape; mostly over its first quarter, which meets every account
   * too, since the one neglected longest comes first.
   */
  private static Duration window(Duration usual, int killed) {
    return killed % 10 == 9 ? usual : usual.dividedBy(4);
  }

  private Duration usualDuration() throws Exception {
    folder("measured");
    everybodyHas(0);
    Instant start = Instant.now();
    assertThat(program("measured").run("scrape").code()).isZero();
    Duration usual = Duration.between(start, Instant.now());
    assertWhole(database("measured"));
    System.out.println("A scrape of 20 accounts takes " + usual.toMillis() + " ms");
    return usual;
  }

  /** The videos do not change, their views do; so that every pass writes to every video. */
  private void everybodyHas(int generation) {
    for (int account = 0; account < ACCOUNTS.size(); account++) {
      int first = account * VIDEOS;
      List<StandInVideo> videos =
          IntStream.range(first, first + VIDEOS)
              .mapToObj(n -> StandInVideo.number(n, started.minus(Duration.ofHours(n + 1))))
              .map(video -> video.with(new Counts(views(generation), 10, 1, 1, 1)))
              .toList();
      tiktok.shows(StandInAccount.named(ACCOUNTS.get(account)).with(videos));
    }
  }

  private static int views(int generation) {
    return 1_001 + generation;
  }

  private void assertWhole(Path database) throws Exception {
    if (!Files.exists(database) || Files.size(database) == 0) {
      return;
    }
    Cli.Result check = new Cli(database.getParent()).run("db", "check");
    assertThat(check.code()).as(check.out() + check.err()).isZero();
    try (DatabaseDump dump = DatabaseDump.open(database)) {
      for (String row : dump.rows(STATE)) {
        String[] of = row.split("\\|", -1);
        int whole = Integer.parseInt(of[3]);
        assertThat(of[4]).as("every listing on record is whole: " + row).isEqualTo(of[3]);
        assertThat(of[1]).as("videos: " + row).isEqualTo(whole == 0 ? "0" : "" + VIDEOS);
        assertThat(of[2])
            .as("readings of different passes: " + row)
            .isEqualTo(whole == 0 ? "0" : "1");
        assertThat(of[5]).as("history: " + row).isEqualTo("" + whole * VIDEOS);
      }
    }
  }

  private void folder(String name) throws Exception {
    Path folder = Files.createDirectories(directory.resolve(name));
    Files.writeString(folder.resolve("tracker.yaml"), tiktok.config(ACCOUNTS));
  }

  private Path database(String folder) {
    return directory.resolve(folder).resolve("tracker.db");
  }

  private Program program(String folder) {
    return Program.in(directory.resolve(folder))
        .with("TRACKER_YTDLP", System.getenv("TRACKER_YTDLP"))
        .asGroupLeader();
  }
}

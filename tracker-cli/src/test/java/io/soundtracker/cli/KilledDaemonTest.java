package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInVideo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A daemon that is killed leaves nothing that the next one does not put right. */
@EnabledOnOs(OS.LINUX)
class KilledDaemonTest {
  private static final int KILLS = 10;
  private static final int VIDEOS = 5;
  private static final List<String> ACCOUNTS =
      IntStream.range(0, 12).mapToObj("account%02d"::formatted).toList();

  /**
   * Accounts that a listing is on record for, while the database holds other than all its videos.
   */
  private static final String TORN =
      """
      SELECT a.username FROM accounts a
      WHERE EXISTS (SELECT 1 FROM scrape_logs l WHERE l.account_id = a.id AND l.status = 'success')
        <> ((SELECT COUNT(*) FROM videos v WHERE v.account_id = a.id) = %d)
      """
          .formatted(VIDEOS);

  @TempDir Path directory;
  private final RealTikTok tiktok = new RealTikTok();

  @AfterEach
  void close() {
    tiktok.close();
  }

  @Test
  @EnabledIfYtDlp
  @Timeout(900)
  void leavesWhatTheNextOnePutsRightWheneverItIsKilled() throws Exception {
    Instant now = Instant.now();
    for (int account = 0; account < ACCOUNTS.size(); account++) {
      tiktok.shows(StandInAccount.named(ACCOUNTS.get(account)).with(videos(account, now)));
    }
    DaemonScene scene = new DaemonScene(directory).file("tracker.yaml", config());
    scene.with("TRACKER_YTDLP", System.getenv("TRACKER_YTDLP"));
    RandomKills kills = new RandomKills("daemons");
    int dead = 0;
    int kept = 0;
    for (int killed = 0; killed < KILLS; killed++) {
      try (Program.Running daemon = scene.daemon()) {
        if (killed % 2 == 0) {
          kills.kill(daemon, Duration.ofSeconds(3), () -> {});
        } else {
          // In a session: the first time as soon as there is one.
          Eventually.isTrue("a listing", () -> tiktok.listings() > 0);
          kills.kill(daemon, Duration.ofMillis(1 + 300L * (killed - 1)), () -> {});
        }
      }
      Eventually.isTrue("no yt-dlp", () -> tiktok.listings() == 0);
      if (scene.has("tracker.db") && scene.ask("db", "check").code() == 0) {
        dead += scene.sessions("running");
        int videos = Integer.parseInt(scene.rows("SELECT COUNT(*) FROM videos").get(0));
        assertThat(videos).as("what was committed is kept").isGreaterThanOrEqualTo(kept);
        kept = videos;
        assertThat(scene.rows(TORN)).isEmpty();
      }
    }
    assertThat(dead).as("sessions that were going on when their daemon was killed").isPositive();

    Cli.Result last = scene.program().run("daemon", "--once");

    assertThat(last.code()).as(last.err()).isZero();
    assertThat(scene.sessions("running")).isZero();
    assertThat(scene.sessions("failed") + scene.sessions("partial")).isPositive();
    assertThat(scene.rows("SELECT COUNT(*) FROM videos"))
        .containsExactly("" + ACCOUNTS.size() * VIDEOS);
    Cli.Result check = scene.ask("db", "check");
    assertThat(check.code()).as(check.out()).isZero();
  }

  @Test
  @Timeout(300)
  void aSecondOneIsRefusedAndTakesOverOnceTheFirstIsDead() throws Exception {
    DaemonScene scene =
        new DaemonScene(directory).with("TRACKER_YTDLP_TIMEOUT", "5m").config("one", "");
    scene.ytDlp(DaemonScene.ENDLESS);
    try (Program.Running first = scene.daemon()) {
      Eventually.isTrue(
          "a listing", () -> scene.has("tracker.db") && first.process().descendants().count() > 0);
      long pid = first.process().pid();

      Cli.Result second = scene.program().run("daemon");

      assertThat(second.code()).as(second.err()).isEqualTo(5);
      assertThat(second.err()).contains("process " + pid).doesNotContain("\tat ");
      assertThat(first.process().isAlive()).isTrue();
      List<ProcessHandle> listings = first.process().descendants().toList();
      Eventually.isTrue("a session", () -> scene.sessions("running") == 1);

      first.signal("KILL");
      first.process().waitFor();
      // The script knows nothing of the guard in our plugin.
      listings.forEach(ProcessHandle::destroyForcibly);
    }
    scene.ytDlp(DaemonScene.ONE_VIDEO);
    try (Program.Running next = scene.daemon()) {
      DaemonScene.says(next, "Sessions that had died, closed as failed now: 1");
      DaemonScene.says(next, "completed: 1 of 1 accounts read");
    }
    assertThat(scene.rows("SELECT status FROM scrape_sessions ORDER BY id LIMIT 2"))
        .containsExactly("failed", "completed");
    assertThat(scene.ask("db", "check").code()).isZero();
  }

  private static List<StandInVideo> videos(int account, Instant now) {
    return IntStream.range(account * VIDEOS, (account + 1) * VIDEOS)
        .mapToObj(n -> StandInVideo.number(n, now.minus(Duration.ofHours(n + 1))))
        .toList();
  }

  private String config() {
    return tiktok.config(ACCOUNTS).replace("scrape: {", "scrape: {staleAfter: 1s, ")
        + "daemon: {every: 200ms, reports: off, backup: {at: off}}\n";
  }
}

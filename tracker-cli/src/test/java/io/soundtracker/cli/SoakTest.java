package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInAccount.State;
import io.soundtracker.scraper.standin.StandInVideo;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A daemon with little memory, over two hundred accounts of a TikTok that fails at every seventh
 * request, for {@code -Dsoak.seconds}: nobody is forgotten, and nothing piles up. No part of an
 * ordinary build, see CONTRIBUTING.
 *
 * <p>Everybody is due after 18 seconds, and a listing takes about a second of a processor; with two
 * processors all are listed once in about 80 seconds, again and again without a pause.
 */
@Tag("soak")
@EnabledOnOs(OS.LINUX)
class SoakTest {
  private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("soak.seconds", 300));
  private static final int ACCOUNTS = 200;
  private static final int VIDEOS = 20;

  /** The states of the first accounts, which are tried ever more rarely. */
  private static final List<State> UNAVAILABLE =
      List.of(State.PRIVATE, State.ALL_VIDEOS_PRIVATE, State.MISSING);

  private static final int HEAP_MEBIBYTES = 128;
  private static final int LEAST_LOOKS = 5;
  private static final String YT_DLP = System.getenv("TRACKER_YTDLP");
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  @TempDir Path directory;

  @Test
  void forgetsNobodyAndLetsNothingPileUp() throws Exception {
    try (RealTikTok tiktok = new RealTikTok()) {
      DaemonScene scene = scene(tiktok);
      Instant begin;
      Instant end;
      ProcessFigures early;
      ProcessFigures late;
      String said;
      try (Program.Running daemon = scene.program().withHeap(HEAP_MEBIBYTES).start("daemon")) {
        begin = Instant.now();
        // Once everything has been loaded that is needed: a round is over, reports are written.
        Thread.sleep(LENGTH.dividedBy(5).toMillis());
        DaemonScene.says(daemon, "reports in ", LENGTH);
        Instant warm = Instant.now();
        early = least(scene, daemon, warm, warm.plus(LENGTH.dividedBy(6)));
        late =
            least(
                scene, daemon, begin.plus(LENGTH.dividedBy(6).multipliedBy(4)), begin.plus(LENGTH));
        end = Instant.now();
        daemon.signal("TERM");
        Cli.Result result = daemon.result(Duration.ofSeconds(10));
        said = result.err();
        assertThat(result.code()).as(said).isZero();
      }
      Turns turns = turns(scene, begin, end);
      print(scene, early, late, turns);

      assertThat(tiktok.listings()).as("yt-dlps left behind").isZero();
      assertThat(scene.sessions("running")).as("sessions left open").isZero();
      Cli.Result check = scene.ask("db", "check");
      assertThat(check.code()).as(check.out()).isZero();
      assertThat(said).doesNotContain("bug", "\tat ", "OutOfMemory");
      assertThat(turns.all())
          .as("turns of an account; a machine too slow for a few of them proves nothing")
          .isGreaterThan(2.0);
      assertThat(turns.fewest()).isGreaterThanOrEqualTo((int) turns.all() - 1).isPositive();
      assertThat(turns.longest())
          .as("the longest that anybody waited, while all take %s", turns.pass())
          .isLessThan(turns.pass().multipliedBy(2).plusSeconds(30));
      assertThat(late.heap()).as("heap").isLessThanOrEqualTo(early.heap() * 12 / 10);
      assertThat(late.threads()).as("threads").isLessThanOrEqualTo(early.threads() + 2);
      assertThat(late.files()).as("open files").isLessThanOrEqualTo(early.files() + 4);
      assertThat(late.children()).as("children").isLessThanOrEqualTo(early.children() + 4);
    }
  }

  /**
   * How the accounts had their turns.
   *
   * @param all attempts by accounts
   * @param fewest attempts of the account with the fewest
   * @param longest the longest time between two attempts of one account, or before the first
   * @param pass how long it takes to attempt everybody once
   */
  private record Turns(double all, int fewest, Duration longest, Duration pass) {}

  private static Turns turns(DaemonScene scene, Instant begin, Instant end) {
    Map<String, List<Instant>> attempts = new LinkedHashMap<>();
    scene
        .rows("SELECT username FROM accounts WHERE id > " + UNAVAILABLE.size())
        .forEach(row -> attempts.put(row, new ArrayList<>(List.of(begin))));
    List<String> logs =
        scene.rows(
            """
            SELECT username, timestamp FROM scrape_logs l JOIN accounts a ON a.id = l.account_id
            WHERE l.status <> 'skipped' AND a.id > %d ORDER BY timestamp
            """
                .formatted(UNAVAILABLE.size()));
    for (String row : logs) {
      String[] of = row.split("\\|", -1);
      attempts.get(of[0]).add(LocalDateTime.parse(of[1], STORED).toInstant(ZoneOffset.UTC));
    }
    Duration longest = Duration.ZERO;
    int fewest = Integer.MAX_VALUE;
    for (List<Instant> moments : attempts.values()) {
      fewest = Math.min(fewest, moments.size() - 1);
      moments.add(end);
      for (int i = 1; i < moments.size(); i++) {
        Duration gap = Duration.between(moments.get(i - 1), moments.get(i));
        longest = gap.compareTo(longest) > 0 ? gap : longest;
      }
    }
    double all = (double) logs.size() / attempts.size();
    long pass = Math.round(Duration.between(begin, end).toMillis() / Math.max(all, 1));
    return new Turns(all, fewest, longest, Duration.ofMillis(pass));
  }

  private static void print(
      DaemonScene scene, ProcessFigures early, ProcessFigures late, Turns turns) {
    StringBuilder table = new StringBuilder();
    table
        .append("Soak of %s with %s%n".formatted(LENGTH, YT_DLP == null ? "a stub" : YT_DLP))
        .append("  once warm      %s%n".formatted(early))
        .append("  at the end     %s%n".formatted(late))
        .append(
            "  accounts       %.1f attempts each, at least %d, never more than %s apart%n"
                .formatted(turns.all(), turns.fewest(), turns.longest()));
    scene
        .rows("SELECT status, COUNT(*) FROM scrape_sessions GROUP BY 1")
        .forEach(row -> table.append("  sessions       %s%n".formatted(row.replace("|", " "))));
    scene
        .rows("SELECT COALESCE(outcome, status), COUNT(*) FROM scrape_logs GROUP BY 1")
        .forEach(row -> table.append("  listings       %s%n".formatted(row.replace("|", " "))));
    System.out.print(table);
  }

  /**
   * The least that is held between sessions, from one moment to another and at several moments. A
   * listing has threads and files of its own, and in some windows there is always one; a report
   * that is being written has a workbook in the heap.
   */
  private static ProcessFigures least(
      DaemonScene scene, Program.Running daemon, Instant from, Instant to) throws Exception {
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), from).toMillis()));
    ProcessFigures least = betweenSessions(scene, daemon);
    for (int looks = 1; looks < LEAST_LOOKS || Instant.now().isBefore(to); looks++) {
      least = least.least(betweenSessions(scene, daemon));
    }
    return least;
  }

  private static ProcessFigures betweenSessions(DaemonScene scene, Program.Running daemon)
      throws Exception {
    Eventually.isTrue("a pause between sessions", LENGTH, () -> scene.sessions("running") == 0);
    return ProcessFigures.of(daemon.process());
  }

  private DaemonScene scene(RealTikTok tiktok) {
    Instant now = Instant.now();
    FlakyTikTok flaky = new FlakyTikTok(Long.getLong("soak.seed", now.toEpochMilli()));
    List<String> names = IntStream.range(0, ACCOUNTS).mapToObj("account%03d"::formatted).toList();
    for (int account = 0; account < ACCOUNTS; account++) {
      List<StandInVideo> videos =
          IntStream.range(account * VIDEOS, (account + 1) * VIDEOS)
              .mapToObj(n -> StandInVideo.number(n, now.minus(Duration.ofMinutes(n + 1))))
              .toList();
      StandInAccount shown = StandInAccount.named(names.get(account)).with(videos).playing(flaky);
      tiktok.shows(account < UNAVAILABLE.size() ? shown.being(UNAVAILABLE.get(account)) : shown);
    }
    String config =
        tiktok
                .config(names)
                .replace(
                    "ytdlp: {extraArgs: [",
                    "ytdlp: {timeout: 30s, extraArgs: [\"--socket-timeout\", \"1\", ")
                .replace("scrape: {", "scrape: {jobs: 8, staleAfter: 20s, coolDown: 2s, ")
            + """
            daemon: {every: 1s, reports: "* * * * *", backup: {at: off}}
            """;
    DaemonScene scene = new DaemonScene(directory).file("tracker.yaml", config);
    if (YT_DLP == null) {
      scene.ytDlp(
          "sleep 0.5\n[ $(od -An -N1 -tu1 /dev/urandom) -lt 38 ] && exit 1\n"
              + DaemonScene.ONE_VIDEO);
    }
    return scene.with(
        "TRACKER_YTDLP", YT_DLP == null ? directory.resolve("yt-dlp").toString() : YT_DLP);
  }
}

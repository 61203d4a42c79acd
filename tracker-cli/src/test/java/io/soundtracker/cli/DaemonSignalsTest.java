package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Told to end, a daemon does within ten seconds, well, whatever it is at. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
class DaemonSignalsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** So many, each with a sound of its own, that writing every report takes a while. */
  private static final String MANY_VIDEOS =
      """
      awk -v name="$name" 'BEGIN { number = name == "one" ? 1 : 2; for (i = 1; i <= 6000; i++)
        printf "{\\"id\\": \\"7300000000%d%08d\\", \\"timestamp\\": 1763805600, \\"view_count\\": %d,"\
          " \\"uploader\\": \\"%s\\", \\"track\\": \\"Song %d\\", \\"artists\\": [\\"A\\"],"\
          " \\"extractor_key\\": \\"TikTok\\", \\"_type\\": \\"url\\"}\\n", number, i, i, name, i }'
      """;

  private static final String REPORTS_ARE_DUE =
      """
      INSERT INTO task_runs VALUES
        ('reports', '2025-01-01 00:00:00.000', '2025-01-01 00:00:00.000', 1, 'long ago')
      """;

  @TempDir Path directory;
  private DaemonScene scene;

  @BeforeEach
  void setUp() {
    scene = new DaemonScene(directory).config("one, two", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT", "HUP"})
  void endsWhileNothingIsDue(String signal) throws Exception {
    scene.with("TRACKER_SCRAPE_STALE_AFTER", "12h");
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "Nothing is due");

      assertEndsWell(daemon, signal);
    }
    assertThat(scene.rows("SELECT status FROM scrape_sessions")).containsExactly("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void endsWhileItScrapesAndKeepsWhatWasRead(String signal) throws Exception {
    scene.ytDlp(DaemonScene.ENDLESS).with("TRACKER_YTDLP_TIMEOUT", "5m");
    try (Program.Running daemon = scene.daemon()) {
      Eventually.isTrue(
          "two listings",
          () -> daemon.process().descendants().filter(DaemonSignalsTest::sleeps).count() == 2);

      assertEndsWell(daemon, signal);
    }
    assertThat(scene.rows("SELECT status, end_time IS NOT NULL FROM scrape_sessions"))
        .containsExactly("partial|1");
    assertThat(scene.rows("SELECT COUNT(*) FROM videos")).containsExactly("2");
    assertThat(scene.rows("SELECT DISTINCT status FROM scrape_logs")).containsExactly("partial");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void endsWhileItWritesReportsAndMakesUpForThemAfterTheNextStart(String signal) throws Exception {
    scene
        .ytDlp(MANY_VIDEOS)
        .with("TRACKER_SCRAPE_STALE_AFTER", "12h")
        .with("TRACKER_DAEMON_REPORTS", "daily 06:30");
    assertThat(scene.program().run("scrape").out()).contains("12,000 videos");
    DatabaseDump.change(scene.database(), REPORTS_ARE_DUE);
    try (Program.Running daemon = scene.daemon()) {
      DaemonScene.says(daemon, "reports begins");

      assertEndsWell(daemon, signal);
      assertThat(DaemonScene.read(daemon.err())).doesNotContain("reports in", "ERROR");
    }
    assertThat(scene.rows("SELECT message FROM task_runs")).containsExactly("long ago");
    assertThat(directory.toFile().listFiles((folder, name) -> name.endsWith(".part"))).isEmpty();
  }

  private void assertEndsWell(Program.Running daemon, String signal) throws Exception {
    List<ProcessHandle> children = daemon.process().descendants().toList();

    daemon.signal(signal);
    Cli.Result result = daemon.result(PATIENCE);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("\tat ", "bug").contains("Ends");
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(scene.ask("doctor").out()).containsPattern("lock +free\n");
    Cli.Result check = scene.ask("db", "check");
    assertThat(check.code()).as(check.out()).isZero();
  }

  private static boolean sleeps(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 300");
  }
}

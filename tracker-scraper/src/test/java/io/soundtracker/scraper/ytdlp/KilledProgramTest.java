package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.Script;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.TikTokStandIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No yt-dlp outlives the JVM that started it, however that ends. */
@DisabledOnOs(OS.WINDOWS)
class KilledProgramTest {
  private static final String YT_DLP = System.getenv(CommandSearch.VARIABLE);

  @Test
  @EnabledIfYtDlp
  void aKillLeavesNoYtDlpAlive() throws Exception {
    List<ProcessHandle> left = listingEndedBy(ProcessHandle::destroyForcibly, YT_DLP);

    assertThat(left).isNotEmpty();
    Eventually.isTrue(() -> left.stream().noneMatch(KilledProgramTest::runs));
  }

  @Test
  @EnabledIfYtDlp
  void aRequestToEndLeavesNoYtDlpAlive() throws Exception {
    List<ProcessHandle> left = listingEndedBy(ProcessHandle::destroy, YT_DLP);

    assertThat(left).isNotEmpty();
    Eventually.isTrue(() -> left.stream().noneMatch(KilledProgramTest::runs));
  }

  /** Through a script that stays in between, with the guard alone. */
  @Test
  @EnabledIfYtDlp
  void aKillLeavesNoOlderYtDlpAlive(@TempDir Path folder) throws Exception {
    Path older =
        StubScript.write(
            folder,
            """
            if [ "$SOUNDTRACKER_PROBE" ]; then
              echo 'SOUNDTRACKER {"yt_dlp": "2025.06.30"}'
              exit
            fi
            %s "$@"
            exit $?\
            """
                .formatted(YT_DLP == null ? "yt-dlp" : YT_DLP));

    List<ProcessHandle> left = listingEndedBy(ProcessHandle::destroyForcibly, older.toString());

    assertThat(left).hasSizeGreaterThan(1);
    Eventually.isTrue(() -> left.stream().noneMatch(KilledProgramTest::runs));
  }

  @Test
  void aRequestToEndLeavesNoStubbornProgramAlive(@TempDir Path folder) throws Exception {
    Path stub =
        StubScript.write(
            folder,
            """
            trap '' TERM INT HUP
            case "$*" in *--version*) echo 2026.01.01; exit;; esac
            case "$*" in *--print-json*) ;; *) exit 2;; esac
            echo '{"id":"7000000000000000001","extractor_key":"TikTok"}'
            while :; do sleep 1; done\
            """);

    List<ProcessHandle> left = endedBy(ProcessHandle::destroy, start(stub.toString(), List.of()));

    assertThat(left).isNotEmpty();
    Eventually.isTrue(() -> left.stream().noneMatch(KilledProgramTest::runs));
  }

  private static List<ProcessHandle> listingEndedBy(Consumer<ProcessHandle> end, String ytDlp)
      throws Exception {
    try (TikTokStandIn tiktok = TikTokStandIn.start()) {
      tiktok.add(
          StandInAccount.named("label")
              .withVideos(500)
              .playing(Script.slow(Duration.ofMillis(500))));
      return endedBy(end, start(ytDlp, tiktok.arguments()));
    }
  }

  private static Process start(String ytDlp, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ListingProgram.class.getName());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    if (ytDlp != null) {
      builder.environment().put(CommandSearch.VARIABLE, ytDlp);
    }
    return builder.start();
  }

  /** Waits for the first video, ends the program, and tells which processes it had started. */
  private static List<ProcessHandle> endedBy(Consumer<ProcessHandle> end, Process program)
      throws IOException, InterruptedException {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("listing");
      List<ProcessHandle> started = program.descendants().toList();
      end.accept(program.toHandle());
      program.waitFor();
      return started;
    }
  }

  /** A process that has ended may wait for somebody to take note; its command line is gone. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}

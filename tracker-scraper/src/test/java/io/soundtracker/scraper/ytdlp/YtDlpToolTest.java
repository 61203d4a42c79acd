package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.scraper.ytdlp.YtDlpProbe.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class YtDlpToolTest {
  private static final String SAYS_VERSION =
      "case \"$*\" in *--version*) echo %s; exit;; esac; exit 2";
  private static final String INTRODUCES_ITSELF =
      "echo 'SOUNDTRACKER {\"yt_dlp\":\"%s\",\"python\":\"3.11.2\",\"fields_problem\":%s}'";

  @TempDir private Path folder;

  @Test
  void knowsARecentOne() throws IOException {
    Path script = StubScript.write(folder, INTRODUCES_ITSELF.formatted("2026.10.26", "null"));

    YtDlpProbe probe = probe(null, Map.of("TRACKER_YTDLP", script.toString()));

    assertThat(probe)
        .isEqualTo(
            new YtDlpProbe(
                script, "2026.10.26", LocalDate.of(2026, 10, 26), "3.11.2", Plugin.FIELDS, "", ""));
  }

  @Test
  void aPluginThatDoesNotFitCostsItsFieldsOnly() throws IOException {
    Path script =
        StubScript.write(folder, INTRODUCES_ITSELF.formatted("2027.05.01", "\"KeyError: x\""));

    YtDlpProbe probe = probe(script.toString(), Map.of());

    assertThat(probe.isUsable()).isTrue();
    assertThat(probe.plugin()).isEqualTo(Plugin.GUARD);
    assertThat(probe.pluginProblem()).isEqualTo("KeyError: x");
  }

  @Test
  void anOlderOneWorksWithoutTheFields() throws IOException {
    Path script = StubScript.write(folder, INTRODUCES_ITSELF.formatted("2025.06.30", "null"));

    YtDlpProbe probe = probe(script.toString(), Map.of());

    assertThat(probe.isUsable()).isTrue();
    assertThat(probe.plugin()).isEqualTo(Plugin.GUARD);
    assertThat(probe.pluginProblem()).contains("2025.11");
  }

  @Test
  void oneThatRefusesThePluginWorksWithoutIt() throws IOException {
    Path script = StubScript.write(folder, SAYS_VERSION.formatted("2025.01.15"));

    YtDlpProbe probe = probe(script.toString(), Map.of());

    assertThat(probe.isUsable()).isTrue();
    assertThat(probe.plugin()).isEqualTo(Plugin.NONE);
    assertThat(probe.pluginProblem()).contains("exit code 2");
  }

  @Test
  void anOldOneIsRefused() throws IOException {
    Path script = StubScript.write(folder, SAYS_VERSION.formatted("2023.03.04"));

    YtDlpProbe probe = probe(script.toString(), Map.of());

    assertThat(probe.isUsable()).isFalse();
    assertThat(probe.problem()).contains("too old", "2023.03.04", "pipx install yt-dlp");
    assertThat(probe.version()).isEqualTo("2023.03.04");
  }

  @Test
  void aBrokenOneIsRefusedWithItsOwnWords() throws IOException {
    Path script = StubScript.write(folder, "echo 'No module named yt_dlp' >&2; exit 1");

    assertThat(probe(script.toString(), Map.of()).problem())
        .contains("broken", "No module named yt_dlp", "pipx install yt-dlp");
  }

  @Test
  void aMissingOneIsMissedWithTheWayOut() {
    assertThat(probe(null, Map.of("PATH", folder.toString())).problem())
        .contains("missing", "on PATH", "pipx install yt-dlp", "brew install yt-dlp");
    assertThat(probe(null, Map.of("TRACKER_YTDLP", folder + "/nowhere")).problem())
        .contains("nowhere", "TRACKER_YTDLP");
    assertThat(probe(folder + "/nowhere", Map.of()).problem()).contains("as configured");
  }

  @Test
  void oneThatIsNotExecutableIsSaidToBeSo() throws IOException {
    Path file = Files.writeString(folder.resolve("yt-dlp"), "x");

    assertThat(probe(file.toString(), Map.of()).problem()).contains("not executable");
  }

  @Test
  void configurationComesBeforeTheEnvironmentAndThatBeforePath() throws IOException {
    Path onPath = script("path");
    Path inVariable = script("variable");
    Path configured = script("configured");
    Map<String, String> environment = new HashMap<>();

    environment.put("PATH", "/nowhere:" + onPath.getParent() + ":" + configured.getParent());
    assertThat(probe(null, environment).command()).isEqualTo(onPath);
    environment.put("TRACKER_YTDLP", inVariable.toString());
    assertThat(probe(null, environment).command()).isEqualTo(inVariable);
    assertThat(probe(configured.toString(), environment).command()).isEqualTo(configured);
    assertThat(probe("yt-dlp", environment).command()).isEqualTo(onPath);
  }

  @Test
  void aFetchWithoutAToolSaysWhatToDo() {
    try (YtDlpVideoSource source = source(folder + "/nowhere", Map.of())) {

      FetchOutcome outcome =
          source.fetch(
              new ListingRequest(new AccountHandle("one"), null, null), new ListingRecorder());

      assertThat(outcome).isInstanceOf(FetchOutcome.ToolBroken.class);
      assertThat(outcome.message()).contains("pipx install yt-dlp");
    }
  }

  @Test
  void aToolThatAppearsLaterIsFound() throws IOException {
    Map<String, String> environment = Map.of("PATH", folder.toString());
    try (YtDlpVideoSource source = source(null, environment)) {
      assertThat(source.probe().isUsable()).isFalse();

      StubScript.write(folder, INTRODUCES_ITSELF.formatted("2026.10.26", "null"));

      assertThat(source.probe().isUsable()).isTrue();
    }
  }

  @Test
  void brokenLinesAndLinesCutOffCostOnlyThemselves() throws IOException {
    String video = "{\"id\":\"7691667951845376001\",\"extractor_key\":\"TikTok\"}";
    Path script =
        StubScript.write(
            folder,
            SAYS_VERSION.formatted("2026.10.26").replace("exit 2", "")
                + "\ncase \"$*\" in *--print-json*) ;; *) exit 2;; esac\n"
                + "echo '"
                + video
                + "'; echo garbage; echo; echo '{\"id\":1}'; printf '"
                + video.replace("001", "002")
                + "'");
    ListingRecorder sink = new ListingRecorder();
    try (YtDlpVideoSource source = source(script.toString(), Map.of())) {

      FetchOutcome outcome =
          source.fetch(new ListingRequest(new AccountHandle("one"), null, null), sink);

      assertThat(outcome.code()).isEqualTo("complete");
      assertThat(sink.videos()).hasSize(1);
      assertThat(sink.quarantined())
          .extracting(line -> line.line() + " " + line.reason())
          .containsExactly("2 not JSON", "4 not a TikTok video of yt-dlp's");
    }
  }

  private Path script(String name) throws IOException {
    return StubScript.write(
        Files.createDirectory(folder.resolve(name)),
        INTRODUCES_ITSELF.formatted("2026.10.26", "null"));
  }

  private static YtDlpProbe probe(String command, Map<String, String> environment) {
    try (YtDlpVideoSource source = source(command, environment)) {
      return source.probe();
    }
  }

  private static YtDlpVideoSource source(String command, Map<String, String> environment) {
    YtDlpConfig defaults = YtDlpConfig.defaults();
    return new YtDlpVideoSource(
        new YtDlpConfig(
            command,
            null,
            null,
            defaults.sleepRequests(),
            defaults.timeout(),
            defaults.extraArgs()),
        environment,
        Clock.systemUTC());
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class InterruptionTest {
  @TempDir Path directory;

  @Test
  @Timeout(300)
  void aLookAtAProfileShowsWhatItHadRead() throws Exception {
    Process analyze = SlowTikTok.start(directory, "analyze", "@one");
    String out;
    try {
      SlowTikTok.awaitListing(analyze);

      new ProcessBuilder("kill", "-INT", String.valueOf(analyze.pid())).start().waitFor();

      out = new String(analyze.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(analyze.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      analyze.destroyForcibly();
    }
    assertThat(analyze.exitValue()).isEqualTo(130);
    assertThat(out).containsPattern("Videos +3, uploaded from").contains("in part: interrupted");
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @Timeout(300)
  void aSignalEndsTheSessionWell(String signal, int code) throws Exception {
    Cli cli = new Cli(directory);
    cli.run("accounts", "add", "@one");
    Process scrape = SlowTikTok.start(directory, "scrape");
    String out;
    try {
      SlowTikTok.awaitListing(scrape);

      new ProcessBuilder("kill", "-" + signal, String.valueOf(scrape.pid())).start().waitFor();

      out = new String(scrape.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(scrape.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      scrape.destroyForcibly();
    }
    assertThat(scrape.exitValue()).isEqualTo(code);
    assertThat(out).containsPattern("@one +3 +3 +0 .* partial +interrupted");
    assertThat(cli.run("sessions").out()).contains("partial").doesNotContain("running");
    assertThat(cli.run("db", "info").out()).containsPattern("videos +3\n");
    assertThat(cli.run("db", "check").code()).isZero();
  }
}

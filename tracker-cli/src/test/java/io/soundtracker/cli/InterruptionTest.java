package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @Timeout(60)
  void aSignalEndsTheSessionWell(String signal, int code) throws Exception {
    Cli cli = new Cli(directory);
    cli.run("accounts", "add", "@one");
    Process scrape = start("scrape");
    String out;
    try {
      awaitListing(scrape);

      new ProcessBuilder("kill", "-" + signal, String.valueOf(scrape.pid())).start().waitFor();

      out = new String(scrape.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(scrape.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      scrape.destroyForcibly();
    }
    assertThat(scrape.exitValue()).isEqualTo(code);
    assertThat(out).containsPattern("@one +3 +3 +0 .* partial +interrupted");
    assertThat(cli.run("sessions").out()).contains("partial").doesNotContain("running");
    assertThat(cli.run("db", "info").out()).containsPattern("videos +3\n");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  @Timeout(60)
  void onlyOneProcessCollectsAtATime() throws Exception {
    Cli cli = new Cli(directory);
    cli.run("accounts", "add", "@one");
    Process scrape = start("scrape");
    try {
      awaitListing(scrape);

      Cli.Result second = cli.run("scrape");

      assertThat(second.code()).isEqualTo(5);
      assertThat(second.err()).contains("tracker.db", "process " + scrape.pid());
      assertThat(cli.run("accounts", "add", "@two").code()).isZero();
      assertThat(cli.run("sounds").code()).isZero();
      assertThat(cli.run("db", "reset", "--yes").code()).isEqualTo(5);
    } finally {
      scrape.destroyForcibly().waitFor();
    }

    assertThat(cli.run("scrape").err()).contains("1 earlier session had died");
  }

  private static void awaitListing(Process scrape) throws IOException {
    BufferedReader err = scrape.errorReader(StandardCharsets.UTF_8);
    String line = err.readLine();
    while (line != null && !line.equals("waiting")) {
      line = err.readLine();
    }
    assertThat(line).isEqualTo("waiting");
  }

  private Process start(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowTikTok.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TRACKER_"));
    return builder.start();
  }
}

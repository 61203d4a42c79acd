package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.fixture.Entries;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthCommandTest {
  private static final LocalDate RECENT = LocalDate.parse("2026-11-01");
  private static final Machine SOUND =
      new Machine(1_000_000, new Machine.Disk(50_000_000_000L, 100_000_000_000L), RECENT, "", null);

  @TempDir Path directory;

  @Test
  void isNotCalledWellBeforeAnythingIsKnown() {
    Cli cli = new Cli(directory).on(SOUND);
    cli.run("init");

    Cli.Result health = cli.run("health");

    assertThat(health.code()).isZero();
    assertThat(health.out())
        .contains("unknown  success-rate         no session yet\n")
        .contains("unknown  silent               no account is scraped\n")
        .contains("ok       disk-full            50.0 GB free of 100.0 GB; at least 5.0 GB\n");
    assertThat(health.err()).isEqualTo("3 ok, 0 alerting, 5 unknown\n");
  }

  @Test
  void endsWithFourWhenAConditionAlerts() {
    Cli cli = new Cli(directory).on(SOUND);
    cli.run("accounts", "add", "@one", "@gone");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");

    Cli.Result alert = cli.run("health");
    assertThat(alert.code()).isEqualTo(ExitCode.ALERTS);
    assertThat(alert.out())
        .contains(
            "ALERT    success-rate         50.0 % of the accounts read (1 of 2, last session);"
                + " at least 80.0 %\n");
    assertThat(cli.config("health: {successRate: 50}").run("health").code()).isZero();

    cli.clock.advance(Duration.ofHours(49));
    Cli.Result silent = cli.run("health", "--quiet");
    assertThat(silent.code()).isEqualTo(ExitCode.ALERTS);
    assertThat(silent.out())
        .isEqualTo("ALERT    silent  2 d 1 h since a session last read something; at most 2 d\n");
    assertThat(silent.err()).isEmpty();
    assertThat(cli.run("-q", "health", "--format", "json").out())
        .startsWith("[\n{\"condition\":\"silent\",\"state\":\"ALERT\",")
        .contains("\"unit\":\"seconds\",\"figure\":176400,\"threshold\":172800,\"before\":null");
  }

  @Test
  void saysNothingToSomebodyWhoWantsQuietWhenAllIsWell() {
    Cli cli = new Cli(directory).on(SOUND).config("health: {successRate: null}");
    cli.run("accounts", "add", "@gone");
    cli.run("scrape");

    Cli.Result health = cli.run("health", "-q");

    assertThat(health.code()).isZero();
    assertThat(health.out()).isEmpty();
    assertThat(cli.run("health").out()).doesNotContain("success-rate");
    assertThat(cli.run("health", "-q", "--format", "csv").out()).startsWith("condition,state,");
  }

  @Test
  void looksAtTheRealMachine() {
    Cli cli = new Cli(directory).with("TRACKER_YTDLP", directory.resolve("absent").toString());
    cli.config("health: {databaseSize: 1kB, diskFree: null, diskFreeShare: null}");
    cli.run("accounts", "add", "@one");

    Cli.Result health = cli.run("health");

    assertThat(health.code()).isEqualTo(ExitCode.ALERTS);
    assertThat(health.out())
        .containsPattern("ALERT {4}database-size +\\d+\\.\\d kB; at most 1.0 kB\n")
        .containsPattern("unknown  ytdlp-age +.*absent")
        .doesNotContain("disk-full");
  }

  @Test
  void staysWithinTheTerminal() {
    Cli cli = new Cli(directory).on(SOUND).on(new Terminal(false, true, true, 60, true));
    cli.run("init");

    String out = cli.run("health").out().replaceAll("\u001B\\[[0-9]+m", "");

    assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    assertThat(out)
        .contains(
            """
            unknown  unidentified-sounds  too few new videos to compare:
                                          0 in the last 7 days, 0 in the
                                          7 before
            """);
  }
}

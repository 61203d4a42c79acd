package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.fixture.Entries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusCommandTest {
  private static final Machine SILENT = new Machine(0, null, null, "There is no yt-dlp", null);

  @TempDir Path directory;

  @Test
  void tellsThatThereIsNothingToTell() {
    Cli cli = new Cli(directory).on(SILENT);
    cli.run("init");

    Cli.Result status = cli.run("status");

    assertThat(status.code()).isZero();
    assertThat(status.out())
        .startsWith("Last sessions: none yet\n")
        .contains("Failing accounts: none\n", "How listings ended: none lately\n")
        .containsPattern("Next due +no account is scraped")
        .containsPattern("yt-dlp +There is no yt-dlp")
        .containsPattern("Last backup +none beside the database")
        .containsPattern("Disk +–");
    assertThat(cli.run("status", "--format", "json").out()).contains("\"sessions\":[ ]");
  }

  @Test
  void saysSinceWhenAccountsFailAndWhichComesNext() {
    Cli cli = new Cli(directory).on(SILENT);
    cli.run("accounts", "add", "@one", "@gone");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");
    assertThat(cli.run("status").out())
        .containsPattern("Next due +@one, 2026-11-23 09:36 UTC, in 21 h 36 min\n")
        .containsPattern("TikTok +not known to be blocking\n")
        .containsPattern("@gone +missing +2026-11-22 12:00 UTC +1 +2026-11-24 07:12 UTC\n");

    cli.clock.advance(Duration.ofDays(1));
    cli.run("scrape", "--force");
    cli.run("accounts", "remove", "@gone");
    String removed = cli.run("status").out();
    assertThat(removed)
        .contains("Failing accounts: none\n")
        .containsPattern("Next due +@one, 2026-11-24 09:36 UTC, in 21 h 36 min\n");
    cli.run("accounts", "add", "@gone");

    assertThat(cli.config("zone: Europe/Berlin").run("status").out())
        .containsPattern("2026-11-23 13:00 CET +0\\.0 s +partial +1 of 2")
        .containsPattern("accounts read +50.00 % \\(2 of 4\\)")
        .containsPattern("@gone +2026-11-22 13:00 CET +2 +missing +No such profile")
        .containsPattern("complete +2 +0\nmissing +2 +0\n");
    assertThat(cli.run("status", "--format", "csv").out())
        .contains(
            "failing,'@gone,2,,,attempts,2026-11-22T12:00:00Z,No such profile: @gone\n",
            "outcomes,complete,2,,0,listings,,\n");
    assertThat(cli.run("status", "--top", "1", "--over", "1d", "--format", "json").out())
        .contains("\"accountsRead\":1,\"accountsTried\":2,\"accountsPercent\":50,")
        .contains("\"since\":\"2026-11-22T12:00:00Z\",\"until\":\"2026-11-23T12:00:00Z\"")
        .containsOnlyOnce("\"startedAt\"");
  }

  @Test
  void findsTheNewestBackupBesideTheDatabase() throws IOException {
    Cli cli = new Cli(directory).with("TRACKER_YTDLP", directory.resolve("absent").toString());
    cli.run("init");
    backup("tracker.db.1.backup", Duration.ofDays(9));
    backup("tracker.db.2.backup", Duration.ofHours(5));
    backup("notes.txt", Duration.ofHours(1));

    assertThat(cli.run("status").out())
        .containsPattern("Last backup +2026-11-22 07:00 UTC, 5 h ago")
        .containsPattern("Database +\\d+\\.\\d kB with its journal")
        .containsPattern("Disk +[\\d.]+ [GMT]B free of [\\d.]+ [GMT]B");
  }

  @Test
  void fitsASmallTerminal() {
    Cli cli = new Cli(directory).on(SILENT).on(new Terminal(false, true, true, 80, false, false));
    cli.run("accounts", "add", "@one", "@a.handle.of.24.charactersx");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");

    assertThat(cli.run("status").out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void refusesWhatMakesNoSense() {
    Cli cli = new Cli(directory).on(SILENT);
    cli.run("init");

    assertThat(cli.run("status", "--top", "0").err()).contains("--top is 0");
    assertThat(cli.run("status", "--over", "5h").err()).contains("--over is no number of days");
    assertThat(cli.run("status", "--over", "0d").code()).isEqualTo(ExitCode.USAGE);
  }

  private void backup(String name, Duration ago) throws IOException {
    Path file = Files.createFile(directory.resolve(name));
    Files.setLastModifiedTime(file, FileTime.from(Cli.NOW.minus(ago)));
  }
}

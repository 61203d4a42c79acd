package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.fixture.Entries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DoctorCommandTest {
  @TempDir Path directory;
  private Path work;
  private Cli cli;

  @BeforeEach
  void setUp() throws IOException {
    work = Files.createDirectory(directory.resolve("work"));
    cli = new Cli(work).with("TRACKER_YTDLP", ytDlp("2026.11.01").toString());
  }

  @Test
  void guidesThroughTheFirstSteps() {
    Cli.Result empty = cli.run("doctor");
    assertThat(empty.code()).as(empty.out()).isZero();
    assertThat(empty.out())
        .containsPattern("✓ configuration +no tracker.yaml, so the defaults hold")
        .containsPattern("✓ yt-dlp .*TRACKER_YTDLP.*, version 2026.11.01, 21 days old, Python 3.1")
        .containsPattern("✓ plugin +works")
        .containsPattern("! database +there is none yet at .*tracker.db")
        .endsWith("0 problems, 1 warning\nNext: ./tracker init\n");
    assertThat(work).isEmptyDirectory();

    cli.run("init");
    assertThat(cli.run("doctor").out())
        .containsPattern("✓ database .*bytes, SQLite 3.*, schema version 1, journal wal, sound")
        .endsWith("Next: ./tracker accounts add @name\n");

    cli.run("accounts", "add", "@one");
    assertThat(cli.run("doctor").out()).endsWith("All is well\nNext: ./tracker scrape\n");

    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");
    assertThat(cli.run("doctor").out())
        .containsPattern("✓ last session +2026-11-22 12:00 UTC, completed: 1 of 1 accounts read")
        .endsWith("Next: ./tracker sounds\n");
  }

  @Test
  void changesNothing() throws IOException {
    cli.run("accounts", "add", "@one");
    byte[] before = Files.readAllBytes(work.resolve("tracker.db"));

    cli.config("accounts: ['@two']\nexclusiveSongs: ['A - B']\n").run("doctor");

    assertThat(Files.readAllBytes(work.resolve("tracker.db"))).isEqualTo(before);
    try (var files = Files.list(work)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("tracker.db", "tracker.yaml");
    }
  }

  @Test
  void goesOnWhenTheConfigurationIsBroken() {
    cli.run("accounts", "add", "@one");

    Cli.Result result = cli.config("scrape: {job: 3}").run("doctor");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("✗ configuration  tracker.yaml:1: scrape.job is not a setting")
        .contains("→ Correct line 1 of")
        .containsPattern("✓ database .*tracker.db.*sound")
        .endsWith("Next, when that is solved: ./tracker doctor\n");
    assertThat(cli.run("doctor", "-c", "nowhere.yaml").out()).contains("✗ configuration  --config");
    assertThat(cli.config("a: [").with("TRACKER_SCRAPE_JOBS", "x").run("doctor").code())
        .isEqualTo(1);
  }

  @Test
  void repeatsTheWarningsOfTheConfiguration() throws IOException {
    cli.config("ytdlp: {proxy: 'http://me:secret@localhost:1'}");
    Files.setPosixFilePermissions(
        work.resolve("tracker.yaml"), PosixFilePermissions.fromString("rw-r--r--"));

    Cli.Result result = cli.with("TRACKER_SCRAPE_JOB", "3").run("doctor");

    assertThat(result.out())
        .contains("! configuration", "TRACKER_SCRAPE_JOB is not a setting", "chmod 600")
        .doesNotContain("secret");
  }

  @Test
  void looksForTheCookiesBeforeAScrapeDoes() throws IOException {
    cli.config("ytdlp: {cookies: cookies.txt}");

    Cli.Result missing = cli.run("doctor");

    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out())
        .containsPattern("✗ configuration +ytdlp.cookies: .*cookies.txt cannot be read")
        .contains("→ Put the file there, or correct ytdlp.cookies");
    Files.writeString(work.resolve("cookies.txt"), "# Netscape HTTP Cookie File\n");
    assertThat(cli.run("doctor").out()).doesNotContain("ytdlp.cookies");
  }

  @Test
  void tellsHowToGetYtDlp() {
    Cli.Result missing = cli.with("TRACKER_YTDLP", "/no/such/yt-dlp").run("doctor");

    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).contains("✗ yt-dlp", "yt-dlp is missing", "pipx install yt-dlp");
  }

  @Test
  void warnsOfAnOldYtDlp() throws IOException {
    Cli.Result old = cli.with("TRACKER_YTDLP", ytDlp("2026.09.23").toString()).run("doctor");

    assertThat(old.code()).isZero();
    assertThat(old.out()).contains("! yt-dlp", "60 days old", "pipx upgrade yt-dlp");
  }

  @Test
  void tellsWhatIsWrongWithTheDatabase() throws IOException {
    cli.run("accounts", "add", "@one");
    Path database = work.resolve("tracker.db");
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(cli.run("doctor").out()).contains("mode is rw-r--r--", "chmod 600 " + database);

    assertThat(cli.run("doctor", "--db", ".").out()).contains("✗ database", "is a folder");
    cli.file("text.db", "a text, and not a database");
    Cli.Result text = cli.run("doctor", "--db", "text.db");
    assertThat(text.code()).isEqualTo(1);
    assertThat(text.out())
        .contains("is not a tracker database")
        .endsWith("Next, when that is solved: ./tracker --db text.db doctor\n");
  }

  @Test
  void distrustsAClockThatWasSetBack() {
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");
    cli.clock.advance(Duration.ofDays(-10));

    Cli.Result result = cli.run("doctor");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "✗ clock", "it says 2026-11-12 12:00 UTC, but the newest reading is of 2026-11-22");
  }

  @Test
  void answersProgramsToo() {
    Cli.Result json = cli.run("doctor", "--format", "json");

    assertThat(json.out())
        .contains(
            "{\"check\":\"plugin\",\"status\":\"ok\",\"found\":\"works: music ids,",
            "\"check\":\"database\",\"status\":\"warning\"",
            "\"advice\":null}")
        .doesNotContain("Next");
    assertThat(json.err()).contains("Next: ./tracker init");
    assertThat(cli.run("doctor", "--format", "csv").out()).startsWith("check,status,found,advice");
  }

  @Test
  void coloursItsMarksOnATerminalOnly() {
    assertThat(cli.run("doctor").out()).doesNotContain("\u001B");
    assertThat(cli.on(new Terminal(false, true, true, 80, true)).run("doctor").out())
        .contains("\u001B[32m✓\u001B[0m", "\u001B[33m!\u001B[0m");
  }

  private Path ytDlp(String version) throws IOException {
    Path script = directory.resolve("yt-dlp-" + version);
    Files.writeString(
        script,
        """
        #!/bin/sh
        echo 'SOUNDTRACKER {"yt_dlp": "%s", "python": "3.11.2", "fields_problem": null}'
        """
            .formatted(version));
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}

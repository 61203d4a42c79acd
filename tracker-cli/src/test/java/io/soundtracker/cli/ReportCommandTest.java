package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.FetchOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.config("accounts: ['@one', '@two']\nexclusiveSongs: ['Ours - Us']\n");
    cli.tiktok
        .on("@one")
        .shows(
            Entries.anEntry("@one", video(1, "Blue", "Red"), Cli.NOW),
            Entries.anEntry("@one", video(2, "Ours", "Us"), Cli.NOW));
    cli.tiktok.on("@two").shows(Entries.anEntry("@two", video(3, "Blue", "Red"), Cli.NOW));
    cli.run("scrape");
  }

  @Test
  void writesEveryReportIntoTheOutputFolder() throws IOException {
    Cli.Result result = cli.run("report", "all");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(names("output"))
        .containsExactly("cyberpunk.html", "glass.html", "network.html", "shared-songs.xlsx");
    assertThat(result.out()).contains(directory.resolve("output/network.html").toString());
    assertThat(read("output/network.html")).contains("Blue").doesNotContain("Ours");
  }

  @Test
  void addsTheDayAndWritesElsewhere() throws IOException {
    Cli.Result result =
        cli.run("report", "glass", "--dated", "--out", "elsewhere", "--include-exclusive");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(names("elsewhere")).containsExactly("glass-2026-11-22.html");
    assertThat(read("elsewhere/glass-2026-11-22.html")).contains("Blue", "Ours");
  }

  @Test
  void tellsProgramsWhatItWrote() {
    Cli.Result result = cli.run("report", "excel", "--format", "json");

    assertThat(result.out())
        .contains("\"report\":\"excel\"", "shared-songs.xlsx\"", "\"bytes\":", "\"seconds\":");
  }

  @Test
  void countsOnlyThePeriodThatWasAskedFor() throws IOException {
    cli.run("report", "network", "--since", "2026-11-21");

    assertThat(read("output/network.html")).contains("2026-11-21").doesNotContain("Red");
  }

  @Test
  void namesTheReportsThatThereAre() {
    Cli.Result result = cli.run("report", "powerpoint");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("no report called \"powerpoint\"", "cyberpunk, excel, glass, network, all");
  }

  @Test
  void asksForAReport() {
    assertThat(cli.run("report").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void leavesAWorkbookAloneThatIsOpen() throws IOException {
    Files.createDirectories(directory.resolve("output"));
    Files.writeString(directory.resolve("output/~$shared-songs.xlsx"), "somebody");

    Cli.Result result = cli.run("report", "excel");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("is open in a spreadsheet program", "write elsewhere");
    assertThat(names("output")).containsExactly("~$shared-songs.xlsx");
  }

  @Test
  void takesTemplatesFromAFolder() throws IOException {
    assertThat(cli.run("report", "templates", "export", "mine").code()).isZero();
    Path theme = directory.resolve("mine/themes/glass.css");
    Files.writeString(theme, Files.readString(theme) + "\n/* ours, truly */\n");

    Cli.Result result = cli.run("report", "glass", "--templates", "mine");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(read("output/glass.html")).contains("/* ours, truly */");
    assertThat(cli.run("report", "templates", "export", "mine").code())
        .as("files of the user's are not overwritten")
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void refusesAFolderOfTemplatesThatIsNotThere() {
    Cli.Result result = cli.run("report", "glass", "--templates", "nowhere");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("Error: ").contains("nowhere");
  }

  @Test
  void saysThatThereIsNothing() throws IOException {
    Cli empty = new Cli(Files.createDirectory(directory.resolve("empty")));
    empty.run("init");

    Cli.Result result = empty.run("report", "all");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(names("empty/output")).hasSize(4);
  }

  @Test
  void runsTheDailyJob() throws IOException {
    cli.clock.advance(java.time.Duration.ofDays(1));
    ScriptedVideoSource today = new ScriptedVideoSource();
    today.on("@one").shows(Entries.anEntry("@one", video(1, "Blue", "Red"), Cli.NOW));
    today.on("@two").shows(Entries.anEntry("@two", video(4, "Late", "Train"), Cli.NOW));

    Cli.Result result = cli.playing(today).run("run");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("@one", "@two", "network.html");
    assertThat(read("output/network.html")).contains("Late");
    assertThat(cli.run("run").err()).contains("Nothing is due");
  }

  @Test
  void reportsWhatIsKnownWhenAccountsFail() throws IOException {
    cli.clock.advance(java.time.Duration.ofDays(1));
    ScriptedVideoSource today = new ScriptedVideoSource();
    today.on("@one").shows(Entries.anEntry("@one", video(1, "Blue", "Red"), Cli.NOW));
    today
        .on("@two")
        .ends(new FetchOutcome.Unavailable(FetchOutcome.Reason.PRIVATE, "This account is private"));

    Cli.Result result = cli.playing(today).run("run");

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL);
    assertThat(read("output/network.html")).contains("Blue", "private");
  }

  private static io.soundtracker.core.video.Video video(int number, String title, String artist) {
    return Videos.aVideo()
        .number(number)
        .uploadedAt("2026-11-20T10:00:00Z")
        .sound(title, artist)
        .build();
  }

  private String read(String file) throws IOException {
    return Files.readString(directory.resolve(file));
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

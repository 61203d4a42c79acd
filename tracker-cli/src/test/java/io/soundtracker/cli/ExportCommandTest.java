package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.video.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@one", "@two");
    cli.tiktok
        .on("@one")
        .shows(
            entry(
                Videos.aVideo()
                    .number(1)
                    .sound("=cmd()", "夜")
                    .caption("two\nlines, \"quoted\" #a #b", "a", "b")),
            entry(Videos.aVideo().number(2).sound(null, null).metrics(Metrics.UNKNOWN)));
    cli.run("scrape", "@one");
  }

  @ParameterizedTest
  @CsvSource({"videos, 2", "sounds, 1", "accounts, 2", "history, 2"})
  void writesOneObjectALine(String what, int rows) {
    Cli.Result result = cli.run("export", what, "--format", "ndjson");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines().toList())
        .hasSize(rows)
        .allSatisfy(line -> assertThat(line).startsWith("{\"").endsWith("}"));
    assertThat(result.err())
        .contains("Rests on 2 accounts (1 never listed) and 2 videos", rows + " row");
  }

  @Test
  void writesEverythingOfAVideo() {
    assertThat(cli.run("export", "videos", "--format", "ndjson").out().lines().findFirst())
        .hasValue(
            "{\"videoId\":\"7600000000000000001\",\"account\":\"@one\",\"target\":false,"
                + "\"link\":\"https://www.tiktok.com/@one/video/7600000000000000001\","
                + "\"uploadDate\":\"2026-03-01\",\"uploadedAt\":\"2026-03-01T12:00:00Z\","
                + "\"firstSeenAt\":\"2026-11-22T12:00:00Z\",\"views\":1000,\"likes\":100,"
                + "\"comments\":10,\"shares\":5,\"saves\":2,\"engagement\":11.5,"
                + "\"countsExact\":true,\"soundKey\":\"=cmd() - 夜\",\"title\":\"=cmd()\","
                + "\"artist\":\"夜\",\"original\":false,\"musicId\":\"7000000000000000001\","
                + "\"soundLink\":\"https://www.tiktok.com/music/cmd-7000000000000000001\","
                + "\"caption\":\"two\\nlines, \\\"quoted\\\" #a #b\",\"hashtags\":[\"a\",\"b\"],"
                + "\"seconds\":15,\"pinned\":null,\"slideshow\":null,"
                + "\"accountState\":\"fresh\",\"accountReadAt\":\"2026-11-22T12:00:00Z\"}");
  }

  @Test
  void writesCsvThatASpreadsheetDoesNotCalculate() {
    String out = cli.run("export", "videos").out();

    assertThat(out)
        .startsWith("videoId,account,target,link,")
        .contains("'=cmd() - 夜,'=cmd(),夜,", "\"two\nlines, \"\"quoted\"\" #a #b\",a b,15,,,fresh,")
        .doesNotContain(",=", "null");
  }

  @Test
  void writesTheSumsOfSoundsWithWhatTheyRestOn() {
    assertThat(cli.run("export", "sounds").out())
        .isEqualTo(
            """
            soundKey,title,artist,original,musicId,link,uses,accounts,views,viewsKnown,likes,\
            likesKnown,comments,commentsKnown,shares,sharesKnown,saves,savesKnown,\
            pooledEngagement,meanEngagement,ratedUses,ratedViews,ratedInteractions,firstUsed,\
            lastUsed,networkAccounts,networkFresh,oldestReading,newestReading
            '=cmd() - 夜,'=cmd(),夜,false,7000000000000000001,\
            https://www.tiktok.com/music/cmd-7000000000000000001,1,1,1000,1,100,1,10,1,5,1,2,1,\
            11.5,11.5,1,1000,115,2026-03-01,2026-03-01,2,1,2026-11-22T12:00:00Z,\
            2026-11-22T12:00:00Z
            """);
  }

  @Test
  void exportsWhatIsSelected() {
    assertThat(cli.run("export", "videos", "--format", "ndjson", "--since", "2026-03-02").out())
        .isEmpty();
    assertThat(cli.run("export", "history", "--account", "@two").out().lines()).hasSize(1);
    assertThat(cli.run("export", "accounts", "--targets").out().lines()).hasSize(1);
  }

  @Test
  void writesAFileWholeAndNothingElse() throws IOException {
    Cli.Result result = cli.run("export", "history", "--out", "history.csv");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("2 rows in history.csv");
    assertThat(directory.resolve("history.csv"))
        .content()
        .isEqualTo(cli.run("export", "history").out());
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void saysWhereItCannotWrite() {
    cli.file("none", "a file");
    assertThat(cli.run("export", "videos", "--out", "none/out.csv").code()).isEqualTo(2);
    assertThat(cli.run("export", "videos", "--out", ".").code()).isEqualTo(2);
    assertThat(cli.run("export", "videos", "--out", "tracker.db/x").code()).isEqualTo(2);
    assertThat(cli.run("export").code()).isEqualTo(2);
    assertThat(cli.run("export", "nothing").code()).isEqualTo(2);
    assertThat(cli.run("export", "videos", "--format", "json").code()).isEqualTo(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheDiskIsFull() {
    Cli.Result result = cli.run("export", "videos", "--out", "/dev/full");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains("/dev/full cannot be written: No space left on device")
        .doesNotContain("bug", "rows in");
  }

  @Test
  void answersOnAnEmptyDatabase(@TempDir Path empty) {
    Cli fresh = new Cli(empty);
    fresh.run("init");

    for (String what : List.of("videos", "sounds", "accounts", "history")) {
      assertThat(fresh.run("export", what).out().lines()).hasSize(1);
      assertThat(fresh.run("export", what, "--format", "ndjson").out()).isEmpty();
    }
  }

  private static io.soundtracker.core.scrape.ListingEntry entry(Videos video) {
    return Entries.anEntry("@one", video.build(), Cli.NOW);
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.video.Metrics;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundsCommandTest {
  private static final Metrics LOUD = new Metrics(2_000_000L, 150_000L, 30_000L, 20_000L, 5L);
  private static final Metrics QUIET = new Metrics(1_000L, 10L, 0L, 0L, 0L);

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@one", "@two");
    cli.tiktok
        .on("@one")
        .shows(
            Entries.anEntry("@one", video(1, "Blue", "Red").metrics(LOUD).build(), Cli.NOW),
            Entries.anEntry("@one", video(2, "夜に駆ける", "YOASOBI").metrics(QUIET).build(), Cli.NOW),
            Entries.anEntry(
                "@one", video(3, "夜に駆ける", "YOASOBI").metrics(Metrics.UNKNOWN).build(), Cli.NOW),
            Entries.anEntry(
                "@one", video(4, "=cmd()", "\u001B[31m").metrics(Metrics.UNKNOWN).build(), Cli.NOW),
            Entries.anEntry("@one", video(5, null, null).metrics(QUIET).build(), Cli.NOW));
    cli.run("scrape", "@one");
  }

  @Test
  void ranksByUsesAndSaysWhatItRestsOn() {
    Cli.Result result = cli.run("sounds");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            #  Sound                 Uses  Accounts  Views    Share  Engagement  Last (UTC)
            1  夜に駆ける - YOASOBI     2         1  1,000   0.05 %      1.00 %  2026-11-20
            2  Blue - Red               1         1   2.0M  99.90 %     10.00 %  2026-11-20
            3  =cmd() -  [31m           1         1      –        –           –  2026-11-20
            Rests on 2 accounts (1 never listed) and 5 videos (1 without a known sound),\
             last read 2026-11-22 12:00 UTC
            """);
  }

  @Test
  void ranksByViewsAndEngagement() {
    assertThat(cli.run("sounds", "--sort", "views", "--top", "1").out())
        .contains("Blue - Red", "1 of 3 sounds; --top shows more")
        .doesNotContain("YOASOBI");
    assertThat(cli.run("sounds", "--sort", "ENGAGEMENT", "--format", "csv").out().lines())
        .satisfies(lines -> assertThat(lines.get(1)).startsWith("1,Blue - Red,"));
  }

  @Test
  void writesUnknownAsNullForPrograms() {
    Cli.Result result = cli.run("sounds", "--format", "json");

    assertThat(result.out())
        .contains(
            "{\"rank\":3,\"soundKey\":\"=cmd() - \\u001B[31m\",\"title\":\"=cmd()\"",
            "\"views\":null,\"shareOfViews\":null,\"averageViews\":null,\"medianViews\":null",
            "\"likes\":null,\"averageLikes\":null,\"medianLikes\":null",
            "\"pooledEngagement\":null,\"meanEngagement\":null,\"medianEngagement\":null",
            "\"ratedUses\":0");
    assertThat(result.err()).startsWith("Rests on 2 accounts");
  }

  @Test
  void neutralisesFormulasForSpreadsheets() {
    assertThat(cli.run("sounds", "--format", "csv").out()).contains("'=cmd()").doesNotContain(",=");
  }

  @Test
  void showsTimesInTheConfiguredZone() {
    assertThat(cli.with("TRACKER_ZONE", "Asia/Tokyo").run("sounds").out())
        .contains("2026-11-22 21:00 JST");
  }

  @Test
  void refusesANumberThatMakesNoSense() {
    assertThat(cli.run("sounds", "--top", "0").code()).isEqualTo(2);
    assertThat(cli.run("sounds", "--min-uses", "0").err()).contains("--min-uses is 0");
    assertThat(cli.run("sounds", "--min-accounts", "-1").err()).contains("--min-accounts is -1");
    assertThat(cli.run("sounds", "--new-since", "soon").err()).contains("--new-since");
  }

  @Test
  void leavesOutWhatTheConfigurationNames() {
    cli.config("filters: {artists: [\"yoa*\"], songs: [\"=CMD()\"]}\n");

    assertThat(cli.run("sounds").out())
        .isEqualTo(
            """
            #  Sound       Uses  Accounts  Views    Share  Engagement  Last (UTC)
            1  Blue - Red     1         1   2.0M  99.95 %     10.00 %  2026-11-20
            Rests on 2 accounts (1 never listed) and 2 videos (1 without a known sound),\
             last read 2026-11-22 12:00 UTC; left out: sounds by "yoa*", the songs "=CMD()"
            """);
    assertThat(cli.run("sounds", "--format", "json").out())
        .contains("\"videos\":2", "\"sounds by \\\"yoa*\\\"\"");
    assertThat(cli.run("sounds", "--no-filters").out()).contains("YOASOBI").doesNotContain("left");
  }

  @Test
  void leavesOutWhatIsUsedTooLittleHereOrByConfiguration() {
    assertThat(cli.run("sounds", "--min-uses", "2").out())
        .contains("YOASOBI", "left out: sounds with fewer than 2 uses")
        .doesNotContain("Blue");
    cli.config("filters: {minAccounts: 2}\n");
    assertThat(cli.run("sounds").out()).contains("left out: sounds of fewer than 2 accounts");
    assertThat(cli.run("sounds", "--min-accounts", "1").out()).contains("Blue", "YOASOBI");
  }

  @Test
  void keepsWhatIsOnTheWhitelistAndTellsOfRowsThatNameNothing() {
    cli.config("filters: {whitelist: keep.csv}\n");
    cli.file("keep.csv", "Song,Artist Name,Song Link\nBLUE,red,\n,,https://vm.tiktok.com/x/\n");

    Cli.Result result = cli.run("sounds");

    assertThat(result.out())
        .contains("1  Blue - Red", "100.00 %", "1 video,", "left out: what is not on the whitelist")
        .doesNotContain("YOASOBI");
    assertThat(result.err()).contains("keep.csv: line 3 names neither a song nor a link");
  }

  @Test
  void saysWhatIsWrongWithTheWhitelist() {
    cli.config("filters: {whitelist: keep.csv}\n");
    assertRefused("there is no such file");
    cli.file("keep.csv", "");
    assertRefused("is empty");
    cli.file("keep.csv", "Blue,Red\n");
    assertRefused("is no header that names songs");
    assertThat(cli.run("sounds", "--no-filters").code()).isZero();
  }

  @Test
  void ranksByNewUsesAndShowsThem() {
    cli.tiktok
        .on("@two")
        .shows(
            Entries.anEntry("@two", old(6).build(), Cli.NOW),
            Entries.anEntry("@two", old(7).build(), Cli.NOW),
            Entries.anEntry("@two", old(8).build(), Cli.NOW));
    cli.run("scrape", "@two");

    assertThat(cli.run("sounds").out()).contains("1  Old - Gold").doesNotContain("New");
    assertThat(cli.run("sounds", "--sort", "new", "--top", "1").out())
        .contains("Uses  New  Accounts", "1  夜に駆ける - YOASOBI     2    2");
    assertThat(cli.run("sounds", "--sort", "new", "--new-since", "2026-10-01").out())
        .contains("1  Old - Gold               3    3");
    assertThat(cli.run("sounds", "--sort", "new", "--until", "2026-10-30").out())
        .contains("1  Old - Gold     3    0");
  }

  @Test
  void tellsEverythingAboutASoundInABlock() {
    assertThat(cli.run("sounds", "--details", "--top", "1", "--sort", "views").out())
        .isEqualTo(
            """
              1  Blue - Red
                 https://www.tiktok.com/music/blue-7000000000000000001
                 Uses        1 by 1 account, 1 since 2026-11-15
                 Views       2,000,000 (2.0M), average 2.0M, median 2.0M, 99.90 % of all views
                 Likes       150,000 (150.0K), average 150.0K, median 150.0K
                 Comments    30,000 (30.0K), average 30.0K, median 30.0K
                 Shares      20,000 (20.0K), average 20.0K, median 20.0K
                 Saves       5, average 5, median 5
                 Engagement  10.00 % pooled, 10.00 % mean, 10.00 % median
                 First use   2026-11-20, @one
                 Last use    2026-11-20, 2 days ago
                 Best         10.00 %    2.0M views  https://www.tiktok.com/@one/video/7600000000000000001

            Rests on 2 accounts (1 never listed) and 5 videos (1 without a known sound),\
             last read 2026-11-22 12:00 UTC
            1 of 3 sounds; --top shows more
            """);
  }

  @Test
  void coloursAndLinksOnATerminalOnly() {
    cli.config("engagement: {high: 10, medium: 1}\n");
    cli.on(new Terminal(true, true, true, 100, true));

    assertThat(cli.run("sounds").out())
        .contains(
            "\u001B[32m10.00 %\u001B[0m",
            "\u001B[33m1.00 %\u001B[0m",
            "\u001B]8;;https://www.tiktok.com/music/blue-7000000000000000001\u001B\\Blue - Red");
    assertThat(cli.run("sounds", "--format", "csv").out()).doesNotContain("\u001B]", "\u001B[32m");
    assertThat(cli.on(Terminal.NONE).run("sounds").out()).doesNotContain("\u001B");
  }

  @Test
  void answersSensiblyWhenThereIsNothing() {
    for (String format : List.of("table", "json", "csv")) {
      Cli.Result result = cli.run("sounds", "--until", "2020-01-01", "--format", format);
      assertThat(result.code()).isZero();
      assertThat(result.out()).isNotBlank();
    }
    assertThat(cli.run("sounds", "--until", "2020-01-01").out()).contains("0 videos");
    assertThat(cli.run("sounds", "--account", "@two", "--details").out()).contains("0 videos");
  }

  private void assertRefused(String reason) {
    Cli.Result result = cli.run("sounds");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("filters.whitelist: ", "keep.csv", reason, "--no-filters");
  }

  private static Videos old(int number) {
    return video(number, "Old", "Gold").uploadedAt("2026-10-20T10:00:00Z");
  }

  private static Videos video(int number, String title, String artist) {
    return Videos.aVideo().number(number).uploadedAt("2026-11-20T10:00:00Z").sound(title, artist);
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.video.Metrics;
import java.nio.file.Path;
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
            #  Sound                 Uses  Accounts  Views  Engagement     Mean  Last use (UTC)
            1  夜に駆ける - YOASOBI     2         1  1,000      1.00 %   1.00 %  2026-11-20
            2  Blue - Red               1         1   2.0M     10.00 %  10.00 %  2026-11-20
            3  =cmd() -  [31m           1         1      –           –        –  2026-11-20
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
            "\"views\":null,\"likes\":null",
            "\"pooledEngagement\":null,\"meanEngagement\":null,\"ratedUses\":0");
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
  }

  private static Videos video(int number, String title, String artist) {
    return Videos.aVideo().number(number).uploadedAt("2026-11-20T10:00:00Z").sound(title, artist);
  }
}

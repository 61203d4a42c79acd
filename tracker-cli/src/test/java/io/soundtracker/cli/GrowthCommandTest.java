package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.ListingEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthCommandTest {
  private static final Instant FIRST = Cli.NOW.minus(Duration.ofDays(3));

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@one", "@two", "@silent");
  }

  @Test
  void ranksSoundsByTheViewsGainedAndComparesThemWithThePeriodBefore() {
    scrapeForFourDays();

    Cli.Result result = cli.run("growth", "sounds", "--over", "24h");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            #  Sound          Views                    Likes                 Views before  Change                  Uses  Measured
            1  Fast - Artist  +199.1K (149.0K–249.1K)  +19.9K (19.8K–20.0K)  ≈+500         ≈+198.6K (+39,710.0 %)  +1    2 of 2
            2  Slow - Artist  +100                     +10                   +400          -300 (-75.0 %)          0     2 of 2
            Rests on 3 accounts (1 never listed) and 4 videos, last read 2026-11-22 12:00 UTC
            Gained in the 24h up to each account's last listing, against the 24h before:\
             +199.2K (149.1K–249.2K) views, +19.9K (19.8K–20.0K) likes; measured 4 of 4 videos
            """);
  }

  @Test
  void ranksAccountsAndVideos() {
    scrapeForFourDays();

    assertThat(cli.run("growth", "accounts", "--over", "24h").out())
        .contains(
            "1  @one     +199.2K (149.1K–249.2K)  +19.9K (19.8K–20.0K)  ≈+900",
            "2  @two     0                        0 ",
            "3  @silent  –                        – ");
    assertThat(cli.run("growth", "videos", "--over", "24h", "--top", "2").out())
        .contains(
            "1  @one     Fast - Artist  +199.0K (149.0K–249.1K)  ",
            "2  @one     Slow - Artist  +100  ",
            "https://www.tiktok.com/@one/video/" + Videos.id(2),
            "2 of 4 videos; --top shows more");
  }

  @Test
  void tellsProgramsTheBoundsAndTheMoments() {
    scrapeForFourDays();

    Cli.Result json = cli.run("growth", "sounds", "--over", "24h", "--format", "json");
    Cli.Result csv = cli.run("growth", "videos", "--over", "24h", "--format", "csv");

    assertThat(json.out())
        .contains(
            "\"soundKey\":\"Fast - Artist\",\"over\":\"24h\",\"from\":\"2026-11-21T12:00:20Z\","
                + "\"to\":\"2026-11-22T12:00:20Z\",\"viewsGained\":199050,"
                + "\"viewsGainedLow\":149000,\"viewsGainedHigh\":249100,\"viewsBefore\":500,"
                + "\"viewsBeforeLow\":400,\"viewsBeforeHigh\":600,\"viewsChange\":198550,",
            "\"viewsMeasured\":2,\"viewsCompared\":2",
            "\"usesGained\":1,\"usesBefore\":0,\"of\":2,\"possibleFrom\":null}");
    assertThat(json.err()).contains("measured 4 of 4 videos");
    assertThat(csv.out().lines())
        .hasSize(5)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("3," + Videos.id(4) + ",'@one,Fast - Artist,2026-11-22T02:00:00Z,")
                    .contains(",24h,2026-11-22T02:00:00Z,2026-11-22T12:00:20Z,50,50,50,0,0,0,"));
  }

  private void scrapeForFourDays() {
    for (int day = 0; day <= 3; day++) {
      Instant at = FIRST.plus(Duration.ofDays(day));
      cli.tiktok
          .on("@one")
          .shows(
              day == 3
                  ? new ListingEntry[] {
                    entry("@one", 1, "Slow", 1_500, at),
                    entry("@one", 2, "Fast", 1_100_000, at),
                    entry("@one", 4, "Fast", 50, at)
                  }
                  : new ListingEntry[] {
                    entry("@one", 1, "Slow", day == 2 ? 1_400 : 1_000, at),
                    entry("@one", 2, "Fast", 900_000 + day * 500, at)
                  });
      cli.tiktok.on("@two").shows(entry("@two", 3, "Slow", 70, at));
    }
    for (int day = 0; day <= 3; day++) {
      cli.clock.set(FIRST.plus(Duration.ofDays(day)));
      cli.run("scrape", "@one", "@two", "--force");
    }
  }

  private static ListingEntry entry(
      String account, int number, String sound, int views, Instant at) {
    return Entries.anEntry(
        account,
        Videos.aVideo()
            .number(number)
            .uploadedAt(number == 4 ? "2026-11-22T02:00:00Z" : "2026-10-01T02:00:00Z")
            .sound(sound, "Artist")
            .views(views)
            .likes(views / 10)
            .build(),
        at.plusSeconds(20));
  }

  @Test
  void doesNotGuess() {
    cli.tiktok.on("@one").shows(entry("@one", 1, "Slow", 1_000, Cli.NOW));
    cli.run("scrape", "@one");
    cli.clock.advance(Duration.ofHours(20));
    cli.run("scrape", "@one", "--force");

    Cli.Result table = cli.run("growth", "videos", "--over", "24h");
    Cli.Result json = cli.run("growth", "accounts", "--over", "7d", "--format", "json");

    assertThat(table.code()).isZero();
    assertThat(table.out())
        .contains(
            "Not enough history: growth over 24h needs two listings of a video about as far apart."
                + " Scrape from 2026-11-23 09:36 UTC on")
        .doesNotContain("https://");
    assertThat(json.out())
        .contains("\"viewsGained\":null,\"viewsGainedLow\":null", "\"viewsMeasured\":0")
        .contains("\"possibleFrom\":\"2026-11-28T19:12:20Z\"");
    assertThat(json.err()).contains("Not enough history", "2026-11-28 19:12 UTC");

    cli.clock.advance(Duration.ofHours(30));
    assertThat(cli.run("growth", "sounds", "--over", "24h").out())
        .contains("Not enough history: no account was listed in the last 24h. Scrape first");
  }

  @Test
  void answersSensiblyWithNothingToMeasure() {
    for (String what : new String[] {"sounds", "accounts", "videos"}) {
      for (String format : new String[] {"table", "json", "csv"}) {
        Cli.Result result = cli.run("growth", what, "--format", format);
        assertThat(result.code()).isZero();
        assertThat(result.out() + result.err())
            .contains("Rests on 3 accounts (3 never listed) and 0 videos", "No videos to measure");
      }
    }
    scrapeForFourDays();
    assertThat(cli.run("growth", "sounds", "--since", "2026-11-22").out())
        .contains("Fast - Artist");
    assertThat(cli.run("growth", "sounds", "--until", "2020-01-01").out())
        .contains("No videos to measure");
    assertThat(cli.run("growth", "videos", "--account", "@two", "--over", "24h").out())
        .contains("measured 1 of 1 videos")
        .doesNotContain("@one");
  }

  @Test
  void refusesWhatMakesNoSense() {
    for (String over : new String[] {"30m", "59m", "0d", "7", "week", "9999d", ""}) {
      Cli.Result result = cli.run("growth", "sounds", "--over", over);
      assertThat(result.code()).as(over).isEqualTo(2);
      assertThat(result.err()).contains("--over", "24h, 7d, 28d");
    }
    assertThat(cli.run("growth", "videos", "--top", "0").code()).isEqualTo(2);
    assertThat(cli.run("growth", "accounts", "--account", "@nobody").code()).isEqualTo(2);
    assertThat(cli.run("growth", "sounds", "--over", "1h").code()).isZero();
  }
}

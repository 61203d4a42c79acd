package io.soundtracker.cli;

import static io.soundtracker.core.fixture.Entries.anEntry;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.video.Metrics;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void tellsEverythingOfEachVideoAndSumsThemUp() {
    cli.config("zone: Europe/Berlin\n");
    AccountProfile profile = new AccountProfile("One", 123_456L, 12L, 40L, 2_500_000L, "hi");
    Channel channel = Channels.aChannel("@one").profile(profile).build();
    cli.tiktok
        .on("@one")
        .shows(
            new ListingEntry(
                channel,
                aVideo()
                    .number(1)
                    .uploadedAt("2026-11-20T23:30:00Z")
                    .sound("Midnight", "Vane, Halcyon")
                    .metrics(new Metrics(1_234_567L, 100_000L, 1_000L, 22_456L, null))
                    .caption("first line\nsecond line")
                    .build(),
                Cli.NOW,
                null,
                Set.of()),
            anEntry(
                "@one",
                aVideo()
                    .number(2)
                    .uploadedAt("2026-11-01T10:00:00Z")
                    .sound(null, null)
                    .metrics(new Metrics(1_000L, 100L, null, 0L, 3L))
                    .build(),
                Cli.NOW));

    Cli.Result result = cli.run("analyze", "@one");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
              1  2026-11-20 (UTC), posted 2026-11-21 00:30 CET
                 Views       1,234,567 (1.2M)  Likes 100,000 (100.0K)
                 Comments    1,000  Shares 22,456 (22.5K)  Saves –
                 Engagement  10.00 %
                 Sound       Midnight, by Vane, Halcyon
                             https://www.tiktok.com/music/midnight-7000000000000000001
                 Video       https://www.tiktok.com/@one/video/7600000000000000001
                 Caption     first line second line

              2  2026-11-01 (UTC), posted 2026-11-01 11:00 CET
                 Views       1,000  Likes 100
                 Comments    –  Shares 0  Saves 3
                 Engagement  –
                 Sound       not identified
                             https://www.tiktok.com/music/sound-7000000000000000001
                 Video       https://www.tiktok.com/@one/video/7600000000000000002
                 Caption     a caption #tag

            Profile     @one, One, 123.5K followers, 12 following, 40 videos declared, 2.5M likes
            Videos      2, uploaded from 2026-11-01 to 2026-11-20 (UTC)
            Views       total 1.2M, mean 617.8K, median 617.8K (2 of 2 videos known)
            Likes       total 100.1K, mean 50.1K, median 50.1K (2 of 2 videos known)
            Comments    total 1,000, mean 1,000, median 1,000 (1 of 2 videos known)
            Shares      total 22.5K, mean 11.2K, median 11.2K (2 of 2 videos known)
            Saves       total 3, mean 3, median 3 (1 of 2 videos known)
            Engagement  pooled 10.00 %, mean 10.00 %, median 10.00 % (1 of 2 videos rated)
            Sounds      1 different, 1 videos without a known sound; most used: Midnight - Vane, Halcyon (1)
            Read        to the end of the profile
            """);
  }

  @Test
  void storesNothingAndNeedsNothing() {
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));

    assertThat(cli.run("analyze", "@one").code()).isZero();

    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one",
        "@One",
        "https://www.tiktok.com/@one",
        "https://www.tiktok.com/@one/video/7600000000000000001?lang=de"
      })
  void takesHandlesAndAddresses(String text) {
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));

    assertThat(cli.run("analyze", text).out()).containsPattern("Videos +3");
  }

  @Test
  void readsFiftyUnlessToldOtherwise() {
    cli.tiktok.on("@one").shows(Entries.listing("@one", 80, Cli.NOW));

    assertThat(cli.run("analyze", "@one").out())
        .containsPattern("Videos +50")
        .contains("as many videos as asked for; there may be more");
    assertThat(cli.run("analyze", "@one", "--limit", "3").out()).containsPattern("Videos +3,");
    assertThat(cli.run("analyze", "@one", "--since", "2026-09-14").out())
        .containsPattern("Videos +70, uploaded from 2026-09-14 to 2026-11-22");
    assertThat(cli.run("analyze", "@one", "--limit", "0").code()).isEqualTo(2);
    assertThat(cli.run("analyze", "@one", "--since", "2027-01-01").err()).contains("future");
    assertThat(cli.run("analyze", "me@example.com").code()).isEqualTo(2);
    assertThat(cli.run("analyze").code()).isEqualTo(2);
  }

  @Test
  void givesProgramsRowsAndNothingElse() {
    cli.tiktok.on("@one").shows(Entries.listing("@one", 2, Cli.NOW));

    Cli.Result json = cli.run("analyze", "@one", "--format", "json");
    Cli.Result csv = cli.run("analyze", "@one", "--format", "csv");

    assertThat(json.out().lines()).hasSize(4);
    assertThat(json.out())
        .contains("\"views\":1000", "\"soundKey\":\"Song - Artist\"", "\"engagement\":11.5");
    assertThat(json.err()).containsPattern("Videos +2");
    assertThat(csv.out().lines()).hasSize(3);
  }

  @Test
  void keepsWhatCameBeforeAFailureAndSaysSo() {
    cli.tiktok
        .on("@one")
        .shows(Entries.listing("@one", 2, Cli.NOW))
        .ends(new FetchOutcome.Partial(FailureCause.NETWORK, "The connection broke"));

    Cli.Result result = cli.run("analyze", "@one");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).containsPattern("Videos +2").contains("in part: network");
    assertThat(result.err()).contains("was read in part: The connection broke");
  }

  static List<Arguments> failures() {
    return List.of(
        Arguments.of(new FetchOutcome.Unavailable(Reason.PRIVATE, "It is private"), "lets in"),
        Arguments.of(new FetchOutcome.Unavailable(Reason.MISSING, "No such one"), "Check the name"),
        Arguments.of(new FetchOutcome.Blocked("Refused"), "an hour or two"),
        Arguments.of(new FetchOutcome.Unreachable(FailureCause.SERVER, "Error 500"), "in a while"),
        Arguments.of(new FetchOutcome.ToolBroken("yt-dlp is missing. Install it"), "Install it"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysWhyItCannotBeRead(FetchOutcome outcome, String wayOut) {
    cli.tiktok.on("@one").ends(outcome);

    Cli.Result result = cli.run("analyze", "@one");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("Error: @one cannot be read: " + outcome.message())
        .contains(wayOut);
    assertThat(cli.run("analyze", "@one", "--format", "json").out().replaceAll("\\s", ""))
        .isEqualTo("[]");
  }

  @Test
  void anEmptyProfileIsNoFailure() {
    cli.tiktok.on("@one").shows();

    Cli.Result result = cli.run("analyze", "@one");

    assertThat(result.code()).isZero();
    assertThat(result.out()).containsPattern("Videos +0");
  }

  @Test
  void countsOnATerminalOnly() {
    cli.tiktok.on("@one").shows(Entries.listing("@one", 2, Cli.NOW));

    assertThat(cli.run("analyze", "@one").err()).isEmpty();
    assertThat(cli.on(new Terminal(false, false, true, 80, false)).run("analyze", "@one").err())
        .contains("2 videos read")
        .endsWith("\r");
    assertThat(cli.run("analyze", "@one", "-q").err()).isEmpty();
  }

  @Test
  void doesNotLetCaptionsPlayTricks() {
    String caption =
        Stream.generate(() -> "\u001B[31m wide 🎵 ").limit(40).reduce("", String::concat);
    cli.tiktok.on("@one").shows(anEntry("@one", aVideo().caption(caption).build(), Cli.NOW));

    String out = cli.run("analyze", "@one").out();

    assertThat(out).doesNotContain("\u001B");
    assertThat(out.lines().filter(line -> line.contains("Caption")))
        .singleElement()
        .satisfies(line -> assertThat(line.length()).isLessThan(110));
  }
}

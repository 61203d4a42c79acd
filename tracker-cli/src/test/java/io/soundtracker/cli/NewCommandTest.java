package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.video.Video;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewCommandTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant FIRST_DAY = Cli.NOW.minusSeconds(3_600);
  private static final Instant NEXT_DAY = Cli.NOW.plus(DAY);

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void tellsTheNewsOfADay() {
    twoDays();

    Cli.Result result = cli.run("new");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            New since 2026-11-22 12:00 UTC: 4 new videos and 1 seen late, of 2 accounts

            NEW VIDEOS: 4

            Blue - Red
            https://www.tiktok.com/music/blue-7
            2 videos by 2 accounts, at least 1,000 views, the newest of 2026-11-23 11:00 UTC
            https://www.tiktok.com/@two/video/7600000000000000021
            https://www.tiktok.com/@one/video/7600000000000000012

            [31m Fresh - Artist
            1 video by 1 account, 1,000 views, the newest of 2026-11-22 12:00 UTC
            https://www.tiktok.com/@one/video/7600000000000000011

            without a known sound
            1 video by 1 account, 1,000 views, the newest of 2026-11-23 11:30 UTC
            https://www.tiktok.com/@one/video/7600000000000000013

            SEEN FOR THE FIRST TIME, UPLOADED BEFORE: 1

            https://www.tiktok.com/@one/video/7600000000000000014
              5,000 views, 2026-11-22 11:59 UTC, Blue - Red

            SOUNDS USED FOR THE FIRST TIME: 1

            [31m Fresh - Artist
            1 video by @one

            SOUNDS PICKED UP BY MORE ACCOUNTS: 1

            Blue - Red
            https://www.tiktok.com/music/blue-7
            by @two: 1 account before, 2 now

            SOUNDS GONE QUIET, NOT USED FOR 14 DAYS: 1

            Old - Artist
            https://www.tiktok.com/music/old-9
            3 videos by @one (2), @three, the last of 2026-11-08 (UTC)
            The silence may be ours: @three has not been read lately

            1 account has not been read since then: @three
            Rests on 3 accounts (1 failed) and 5 videos (1 without a known sound), last read between \
            2026-11-22 11:00 UTC and 2026-11-23 12:00 UTC
            """);
  }

  @Test
  void tellsProgramsTheSame() {
    twoDays();

    Cli.Result json = cli.run("new", "--format", "json");
    Cli.Result csv = cli.run("new", "--format", "csv");

    assertThat(json.out())
        .contains("\"since\":\"2026-11-22T12:00:00Z\",\"until\":\"2026-11-23T12:00:00Z\"")
        .contains("\"new\":[\n{\"soundKey\":\"Blue - Red\"")
        .contains("\"videoId\":\"7600000000000000021\"", "\"views\":null")
        .contains("\"newlySeen\":[\n{\"soundKey\":\"Blue - Red\"", "\"views\":5000")
        .contains("\"firstUsed\":[\n{\"soundKey\":\"\\u001B[31m Fresh - Artist\"")
        .contains("\"uses\":4,\"accounts\":2,\"accountsBefore\":1,\"by\":\"@two\"")
        .contains("\"by\":\"@one @three\",\"lastUsed\":\"2026-11-08\",\"notFresh\":\"@three\"")
        .contains("\"notRead\":[\n{\"account\":\"@three\",\"active\":true,\"readAt\":")
        .contains("\"readInPart\":[ ]", "\"videos\":5,\"unidentified\":1");
    assertThat(json.err()).contains("1 account has not been read since then: @three");
    assertThat(csv.out().lines().map(line -> line.substring(0, line.indexOf(','))))
        .containsExactly(
            "kind", "new", "new", "new", "new", "newlySeen", "firstUsed", "pickedUp", "goneQuiet");
    assertThat(csv.out().lines())
        .allSatisfy(line -> assertThat(line).containsAnyOf("coverage", "Rests on 3 accounts"));
  }

  @Test
  void callsNothingOfAFirstListingNewlySeen() {
    cli.run("accounts", "add", "@one");
    shows("@one", Cli.NOW, video(1, "2026-11-22T11:00:00Z"), video(2, "2026-11-01T11:00:00Z"));
    cli.run("scrape");

    assertThat(cli.run("new").out())
        .contains("1 new video, of 1 account", "7600000000000000001")
        .doesNotContain("seen late", "7600000000000000002");
  }

  @Test
  void callsNothingOfAFirstDeeperLookNewlySeen() {
    cli.run("accounts", "add", "@one");
    Video[] videos =
        Stream.of(1, 2, 3, 4)
            .map(n -> video(n, "2026-11-1" + (9 - n) + "T11:00:00Z"))
            .toArray(Video[]::new);
    shows("@one", Cli.NOW, videos);
    cli.run("scrape", "--limit", "2");
    cli.clock.set(NEXT_DAY);
    shows("@one", NEXT_DAY, videos);
    cli.run("scrape", "--full");

    assertThat(cli.run("sounds").out()).contains("Rests on 1 account and 4 videos");
    assertThat(cli.run("new").out()).startsWith("Nothing new since 2026-11-22 12:00 UTC.\n");
  }

  @Test
  void takesImportedRecordingsAtTheirOwnTime() {
    // Uploaded on 22 November 2025 at 10:00, read a day later; a year ago.
    cli.file("one.jsonl", recording("7300000000000000001", 1_763_805_600L, 1_763_892_000L));
    cli.run("import", "--track", "one.jsonl");

    assertThat(cli.run("new").out())
        .startsWith("Nothing was read since 2026-11-21 12:00 UTC")
        .contains("1 account has not been read since then: @one");
    assertThat(cli.run("new", "--since", "2025-11-22").out()).contains("1 new video");
  }

  @Test
  void knowsFromAnOlderRecordingImportedLaterThatAVideoIsNoNews() {
    long uploaded = Instant.parse("2026-11-20T10:00:00Z").getEpochSecond();
    cli.file("late.jsonl", recording("7300000000000000001", uploaded, Cli.NOW.getEpochSecond()));
    cli.file(
        "early.jsonl",
        recording("7300000000000000001", uploaded, Cli.NOW.minus(DAY).getEpochSecond() - 60)
            + recording("7300000000000000002", uploaded - 60, Cli.NOW.getEpochSecond() - 90_000));
    cli.run("import", "--track", "late.jsonl");
    cli.run("import", "early.jsonl");

    assertThat(cli.run("new").out()).startsWith("Nothing new since");
  }

  @Test
  void followsAnAccountThatWasRenamed() {
    cli.run("accounts", "add", "@old");
    shows("@old", Cli.NOW, video(1, "2026-11-20T11:00:00Z"));
    ChannelId channel = Objects.requireNonNull(Channels.aChannel("@old").build().id());
    cli.tiktok.on("@old").ends(new FetchOutcome.Unavailable(FetchOutcome.Reason.MISSING, "gone"));
    cli.tiktok
        .on(channel)
        .shows(
            renamed(video(2, "2026-11-23T11:00:00Z")), // new
            renamed(video(1, "2026-11-20T11:00:00Z")), // known
            renamed(video(3, "2026-11-19T11:00:00Z"))); // newly seen
    cli.run("scrape");
    cli.clock.set(NEXT_DAY);
    cli.run("scrape", "--force");

    assertThat(cli.run("new", "--account", "@old").out())
        .contains("1 new video and 1 seen late, of 1 account")
        .contains("https://www.tiktok.com/@new/video/7600000000000000002")
        .contains(
            "https://www.tiktok.com/@new/video/7600000000000000003\n  1,000 views, 2026-11-19");
  }

  @Test
  void saysPlainlyThatNothingIsNewAndThatNothingWasRead() {
    cli.run("accounts", "add", "@one", "@two");
    shows("@one", Cli.NOW, video(1, "2026-11-01T11:00:00Z"));
    cli.run("scrape", "@one");

    assertThat(cli.run("new").out())
        .isEqualTo(
            """
            Nothing new since 2026-11-21 12:00 UTC.

            1 account has not been read since then: @two
            Rests on 2 accounts (1 never listed) and 0 videos, last read 2026-11-22 12:00 UTC
            """);

    cli.clock.advance(DAY.plusMillis(1));

    assertThat(cli.run("new").out())
        .startsWith(
            """
            Nothing was read since 2026-11-22 12:00 UTC: what is new since then is not known.

            2 accounts have not been read since then: @one, @two
            """);
  }

  @Test
  void countsWhatWasReadAtTheVeryMoment() {
    cli.run("accounts", "add", "@one");
    shows("@one", Cli.NOW, video(1, "2026-11-01T11:00:00Z"));
    cli.run("scrape");
    cli.clock.advance(DAY);

    assertThat(cli.run("new").out()).startsWith("Nothing new since 2026-11-22 12:00 UTC.");
  }

  @Test
  void saysWhenAListingDidNotGoBackToTheMoment() {
    cli.run("accounts", "add", "@one");
    shows("@one", Cli.NOW, video(1, "2026-11-22T11:00:00Z"), video(2, "2026-11-22T10:00:00Z"));
    cli.run("scrape", "--limit", "1");

    assertThat(cli.run("new").out())
        .contains("1 account has not been read back to then, so that uploads may be missing: @one");
  }

  @Test
  void answersSensiblyWithoutAnything() {
    cli.run("init");

    Cli.Result result = cli.run("new");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Nothing was read since 2026-11-21 12:00 UTC")
        .endsWith("Rests on 0 accounts and 0 videos\n");
    assertThat(cli.run("new", "--format", "csv").out()).startsWith("kind,").hasLineCount(1);
    assertThat(cli.run("new", "--format", "json").out()).contains("\"new\":[ ]");
  }

  @Test
  void tellsOfASilentSoundOnce() {
    cli.run("accounts", "add", "@one");
    shows(
        "@one",
        Cli.NOW,
        video(1, "2026-11-20T23:59:59Z"),
        video(2, "2026-11-20T00:00:00Z"),
        video(3, "2026-10-01T00:00:00Z"));
    cli.run("scrape");

    for (String day : List.of("2026-12-04", "2026-12-05", "2026-12-06")) {
      cli.clock.set(Instant.parse(day + "T12:00:00Z"));
      assertThat(cli.run("new").out().contains("SOUNDS GONE QUIET"))
          .as(day)
          .isEqualTo(day.equals("2026-12-05"));
    }
    cli.clock.set(Instant.parse("2026-12-05T12:00:00Z"));
    assertThat(cli.run("new", "--quiet-uses", "4").out()).doesNotContain("GONE QUIET");
    assertThat(cli.run("new", "--quiet-after", "13d").out()).doesNotContain("GONE QUIET");
    assertThat(cli.run("new", "--quiet-after", "13d", "--since", "2d").out())
        .contains("SOUNDS GONE QUIET, NOT USED FOR 13 DAYS: 1")
        .contains("3 videos by @one (3), the last of 2026-11-20 (UTC)")
        .contains("The silence may be ours: it has not been read lately");
  }

  @Test
  void keepsToTheAccountsAskedFor() {
    twoDays();
    cli.run("accounts", "target", "@two");

    for (List<String> words : List.of(List.of("--account", "@two"), List.of("--targets"))) {
      String[] line = Stream.concat(Stream.of("new"), words.stream()).toArray(String[]::new);
      assertThat(cli.run(line).out())
          .contains("1 new video, of 1 account")
          .contains("SOUNDS USED FOR THE FIRST TIME: 1\n\nBlue - Red")
          .doesNotContain("@one", "@three", "GONE QUIET");
    }
    assertThat(cli.run("new", "--account", "@nobody").code()).isEqualTo(2);
  }

  @Test
  void leavesOutWhatTheConfigurationLeavesOutButNotWhatIsSmall() {
    cli.config("filters:\n  songs: [\"Blue\"]\n  minUses: 3\n");
    twoDays();

    assertThat(cli.run("new").out())
        .contains("2 new videos, of 1 account", "Fresh - Artist", "GONE QUIET")
        .contains("; left out: the songs \"Blue\"\n")
        .doesNotContain("Blue - Red", "PICKED UP");
    assertThat(cli.run("new", "--no-filters").out())
        .contains("Blue - Red", "PICKED UP")
        .doesNotContain("left out");
  }

  @Test
  void showsMomentsInTheConfiguredZone() {
    twoDays();

    assertThat(cli.with("TRACKER_ZONE", "Asia/Tokyo").run("new").out())
        .contains("New since 2026-11-22 21:00 JST", "2026-11-23 20:00 JST", "2026-11-08 (UTC)");
  }

  @Test
  void coloursHeadingsOnATerminalAlone() {
    twoDays();

    assertThat(cli.run("new").out()).doesNotContain("\u001B");
    assertThat(cli.on(new Terminal(false, true, false, 80, true)).run("new").out())
        .contains("\u001B[1mNEW VIDEOS: 4\u001B[0m\n")
        .doesNotContain("\u001B[31m");
  }

  @ParameterizedTest
  @CsvSource({
    "--since, tomorrow",
    "--since, 2026-11-23",
    "--quiet-after, 36h",
    "--quiet-after, 0d",
    "--quiet-after, 99999d",
    "--quiet-after, soon",
    "--quiet-uses, 0"
  })
  void refusesWhatMakesNoSense(String option, String value) {
    cli.run("init");

    Cli.Result result = cli.run("new", option, value);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(option);
  }

  /** Three accounts on the first day; on the second, two of them, and one that fails. */
  private void twoDays() {
    cli.run("accounts", "add", "@one", "@two", "@three");
    Video blue = sound(1, "2026-11-20T10:00:00Z", "Blue", "Red").musicId("7").build();
    Video old1 = sound(2, "2026-11-08T10:00:00Z", "Old", "Artist").musicId("9").build();
    Video old2 = sound(3, "2026-11-07T10:00:00Z", "Old", "Artist").musicId("9").build();
    Video old3 = sound(4, "2026-11-06T10:00:00Z", "Old", "Artist").musicId("9").build();
    shows("@one", FIRST_DAY, blue, old1, old2);
    shows("@two", FIRST_DAY);
    shows("@three", FIRST_DAY, old3);
    shows(
        "@one",
        NEXT_DAY,
        sound(13, "2026-11-23T11:30:00Z", null, null).build(),
        sound(12, "2026-11-23T10:00:00Z", "Blue", "Red").musicId("7").build(),
        sound(11, "2026-11-22T12:00:00Z", "\u001B[31m Fresh", "Artist").musicId(null).build(),
        sound(14, "2026-11-22T11:59:59Z", "Blue", "Red").musicId("7").views(5000).build(),
        blue,
        old1,
        old2);
    shows(
        "@two",
        NEXT_DAY,
        sound(21, "2026-11-23T11:00:00Z", "Blue", "Red").musicId("7").views((Long) null).build());
    cli.tiktok.on("@three").ends(new FetchOutcome.Unavailable(FetchOutcome.Reason.MISSING, "gone"));
    cli.clock.set(FIRST_DAY);
    cli.run("scrape");
    cli.clock.set(NEXT_DAY);
    cli.run("scrape", "--force");
  }

  private void shows(String handle, Instant readAt, Video... videos) {
    cli.tiktok
        .on(handle)
        .shows(Stream.of(videos).map(video -> Entries.anEntry(handle, video, readAt)).toList());
  }

  private static ListingEntry renamed(Video video) {
    return new ListingEntry(
        Channels.aChannel("@new")
            .id(Objects.requireNonNull(Channels.aChannel("@old").build().id()).value())
            .build(),
        video,
        NEXT_DAY,
        null,
        Set.of());
  }

  private static String recording(String id, long uploaded, long read) {
    return """
        {"id": "%s", "title": "a", "timestamp": %d, "view_count": 1000, "like_count": 10, \
        "comment_count": 0, "repost_count": 0, "track": "Blue", "artists": ["Red"], \
        "uploader": "one", "channel": "One", "channel_id": "MS4wLjAB", "uploader_id": "1", \
        "webpage_url": "https://www.tiktok.com/@one/video/%s", "extractor_key": "TikTok", \
        "epoch": %d, "_type": "url"}
        """
        .formatted(id, uploaded, id, read);
  }

  private static Video video(int number, String uploadedAt) {
    return sound(number, uploadedAt, "Song", "Artist").build();
  }

  private static Videos sound(int number, String uploadedAt, String title, String artist) {
    return Videos.aVideo().number(number).uploadedAt(uploadedAt).sound(title, artist);
  }
}

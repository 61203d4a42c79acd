package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.fixture.Videos;
import io.soundtracker.core.video.Metrics;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountFiguresCommandTest {
  private static final Metrics LOUD = new Metrics(2_000_000L, 150_000L, 30_000L, 20_000L, 5L);
  private static final Metrics QUIET = new Metrics(1_000L, 10L, 0L, 0L, 0L);

  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
    cli.run("accounts", "add", "@loud", "@quiet", "@empty", "@never");
    cli.run("accounts", "target", "@loud");
    cli.tiktok
        .on("@loud")
        .shows(
            entry("@loud", video(1, "2026-11-20T10:00:00Z", "Blue", LOUD)),
            entry("@loud", video(2, "2026-11-13T10:00:00Z", null, Metrics.UNKNOWN)),
            entry("@loud", video(3, "2026-11-06T10:00:00Z", "Blue", QUIET)));
    cli.tiktok.on("@quiet").shows(entry("@quiet", video(4, "2026-10-01T10:00:00Z", "Red", QUIET)));
    cli.tiktok.on("@empty").shows();
    cli.run("scrape", "@loud", "@quiet", "@empty");
  }

  @Test
  void ranksEveryAccountAndPutsTheUnknownLast() {
    Cli.Result result = cli.run("accounts", "rank");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
        .element(1)
        .asString()
        .startsWith(" 1 @loud 3 1 2.0M 10.00 % 5.50 % 1.0 2026-11-20".strip());
    assertThat(result.out().lines().map(line -> line.split(" +", -1)[1]).toList())
        .startsWith("Account", "@loud", "@quiet", "@empty", "@never");
    assertThat(result.out()).contains("4 accounts (1 never listed) and 4 videos");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "videos",
        "sounds",
        "views",
        "likes",
        "comments",
        "shares",
        "saves",
        "engagement",
        "mean",
        "median",
        "followers",
        "cadence",
        "latest"
      })
  void ranksByAny(String order) {
    Cli.Result result = cli.run("accounts", "rank", "--sort", order, "--top", "1");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 of 4 accounts; --top shows more");
    assertThat(result.out().lines().skip(1).findFirst().orElseThrow())
        .contains(order.equals("followers") ? "@empty" : "@loud");
  }

  @Test
  void tellsProgramsEverythingAndNullForTheUnknown() {
    String json = cli.run("accounts", "rank", "--format", "json").out();

    assertThat(json)
        .contains(
            "\"views\":2001000,\"averageViews\":1000500,\"medianViews\":1000500",
            "\"videosPerWeek\":1,\"medianGapDays\":7,",
            "\"daysSinceLastPost\":2,\"state\":\"fresh\"",
            "\"account\":\"@never\"",
            "\"views\":null,\"averageViews\":null,\"medianViews\":null",
            "\"state\":\"never\",\"readAt\":null,\"knownSince\":null");
    assertThat(cli.run("accounts", "rank", "--format", "csv").out().lines().toList())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("rank,account,link,displayName,target,active,followers,videos,sounds")
        .endsWith(",coverage");
  }

  @Test
  void ranksWhatIsSelected() {
    String out =
        cli.run("accounts", "rank", "--since", "2026-11-10", "--targets", "--format", "json").out();

    assertThat(out)
        .contains("\"rank\":1,\"account\":\"@loud\"", "\"videos\":2")
        .doesNotContain("@quiet");
    assertThat(cli.run("accounts", "rank", "--since", "2026-11-21").out())
        .contains("4 accounts (1 never listed) and 0 videos, uploaded since 2026-11-21 (UTC)");
  }

  @Test
  void showsAnAccountOnACard() {
    Cli.Result result = cli.run("accounts", "show", "@loud");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "Videos      3, uploaded from 2026-11-06 to 2026-11-20 (UTC)",
            "Views       total 2.0M, mean 1.0M, median 1.0M (2 of 3 videos known)",
            "Engagement  pooled 10.00 %, mean 5.50 %, median 5.50 % (2 of 3 videos rated)",
            "Posting     1.0 videos a week, 7.0 days from one to the next (median), last post 2"
                + " days ago",
            "Sounds      1 different, 1 videos without a known sound",
            "Known       fresh, last read 2026-11-22 12:00 UTC, the whole profile",
            "Best by engagement",
            "https://www.tiktok.com/@loud/video/" + Videos.id(1),
            "Rests on 1 account and 3 videos (1 without a known sound)");
  }

  @Test
  void showsProgramsEachPartOfAnAccount() {
    assertThat(cli.run("accounts", "show", "@loud", "--format", "json", "--top", "1").out())
        .contains(
            "\"account\":[\n{\"account\":\"@loud\"",
            "\"sounds\":[\n{\"rank\":1,\"soundKey\":\"Blue - Artist\"",
            "\"bestByEngagement\":[\n{\"videoId\":\"" + Videos.id(1) + "\"",
            "\"bestByViews\":[\n{\"videoId\":\"" + Videos.id(1) + "\"",
            "\"latest\":[\n{\"videoId\":\"" + Videos.id(1) + "\"");
    assertThat(cli.run("accounts", "show", "@loud", "--format", "csv").out().lines()).hasSize(2);
  }

  @Test
  void showsWhatThereIsOfAnAccountWithoutVideos() {
    assertThat(cli.run("accounts", "show", "@empty").out())
        .contains("Videos      0", "Known       fresh, last read")
        .doesNotContain("Views", "Latest");
    assertThat(cli.run("accounts", "show", "@never").out())
        .contains("Videos      0", "Known       never listed");
    assertThat(cli.run("accounts", "show", "@loud", "--since", "2026-11-21").out())
        .contains("Videos      0", "uploaded since 2026-11-21 (UTC)");
  }

  @Test
  void refusesAnAccountThatNobodyKnows() {
    assertThat(cli.run("accounts", "show", "@nobody").code()).isEqualTo(2);
    cli.run("accounts", "remove", "@never");
    Cli.Result gone = cli.run("accounts", "show", "@never");

    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).contains("@never has no videos here", "accounts add @never");
  }

  @Test
  void tellsWhoPostedLately() {
    assertThat(states())
        .containsExactly("@loud active", "@quiet quiet", "@empty no", "@never never");
    assertThat(cli.run("accounts", "activity").out())
        .contains("1 active, 1 quiet, 1 no videos, 1 never listed; active means: posted within 7d");
    assertThat(cli.run("accounts", "activity", "--within", "24h").out())
        .contains("2 quiet, 1 no videos");
  }

  @Test
  void doesNotCallAnAccountQuietThatItHasNotReadLately() {
    cli.clock.advance(Duration.ofDays(12));

    assertThat(states())
        .containsExactly("@loud unknown", "@quiet unknown", "@empty unknown", "@never never");
    assertThat(cli.run("accounts", "activity").out()).contains("last read 12 days ago");
    assertThat(cli.run("accounts", "activity", "--format", "json").out())
        .contains("\"activity\":\"unknown\"", "\"doubt\":\"last read 12 days ago\"");
  }

  @Test
  void refusesATimeThatIsNone() {
    for (String within : new String[] {"0d", "soon", "2026-01-01", "-7d", "999999d"}) {
      assertThat(cli.run("accounts", "activity", "--within=" + within).code()).isEqualTo(2);
    }
    assertThat(cli.run("accounts", "rank", "--top", "0").code()).isEqualTo(2);
    assertThat(cli.run("accounts", "show", "@loud", "--top", "0").code()).isEqualTo(2);
  }

  @Test
  void answersOnAnEmptyDatabase(@TempDir Path empty) {
    Cli fresh = new Cli(empty);
    fresh.run("init");

    for (String format : new String[] {"table", "json", "csv"}) {
      assertThat(fresh.run("accounts", "rank", "--format", format).code()).isZero();
      assertThat(fresh.run("accounts", "activity", "--format", format).code()).isZero();
    }
    assertThat(fresh.run("accounts", "activity").out()).contains("No accounts");
  }

  private java.util.List<String> states() {
    return cli.run("accounts", "activity")
        .out()
        .lines()
        .filter(line -> line.startsWith("@"))
        .map(line -> line.replaceAll(" +", " ").replaceAll("^(\\S+ \\S+) .*", "$1"))
        .toList();
  }

  private static io.soundtracker.core.scrape.ListingEntry entry(String account, Videos video) {
    return Entries.anEntry(account, video.build(), Cli.NOW);
  }

  private static Videos video(int number, String uploadedAt, String title, Metrics metrics) {
    return Videos.aVideo()
        .number(number)
        .uploadedAt(uploadedAt)
        .sound(title, "Artist")
        .metrics(metrics);
  }
}

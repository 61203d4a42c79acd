package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.scraper.standin.Asked;
import io.soundtracker.scraper.standin.EnabledIfYtDlp;
import io.soundtracker.scraper.standin.StandInAccount;
import io.soundtracker.scraper.standin.StandInVideo;
import io.soundtracker.scraper.standin.TikTokStandIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a profile to an answer: the real yt-dlp, a real process, the real database. */
@EnabledIfYtDlp
class EndToEndTest {
  @TempDir Path directory;
  private final TikTokStandIn tiktok = TikTokStandIn.start();
  private Cli cli;

  @BeforeEach
  void setUp() {
    String arguments =
        tiktok.arguments().stream()
            .map(argument -> '"' + argument + '"')
            .collect(Collectors.joining(", "));
    cli =
        new Cli(directory)
            .forReal()
            .config(
                """
                accounts: ["@label", "@secret", "@nobody"]
                targetAccounts: ["@label"]
                ytdlp:
                  proxy: "%s"
                  extraArgs: [%s]
                  sleepRequests: 0s
                scrape: {retries: 0}
                """
                    .formatted(tiktok.proxy(), arguments));
    System.getenv().forEach(cli::with);
  }

  @AfterEach
  void close() {
    tiktok.close();
  }

  @Test
  void fromAProfileToARanking() {
    tiktok.add(StandInAccount.named("label").withVideos(40));
    tiktok.add(StandInAccount.named("secret").withVideos(1).being(StandInAccount.State.PRIVATE));

    Cli.Result scrape = cli.run("scrape");

    assertThat(scrape.code()).as(scrape.err()).isEqualTo(3);
    assertThat(scrape.out())
        .containsPattern("@label +40 +40 +0 .* success +complete")
        .containsPattern("@secret +0 +0 +0 .* failed +private")
        .containsPattern("@nobody +0 +0 +0 .* failed +missing")
        .contains("1 of 3 accounts read, 40 videos, 40 new, 0 changed");
    assertThat(cli.run("sounds", "--format", "json").out()).contains("\"musicId\":\"");
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .containsPattern("'@label,[^,]+,true,true,\\d+");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void aSecondPassChangesNothing() {
    tiktok.add(StandInAccount.named("label").withVideos(5));
    cli.run("scrape", "@label");

    Cli.Result again = cli.run("scrape", "@label", "--force", "--full");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("1 of 1 accounts read, 5 videos, 0 new, 0 changed");
  }

  @Test
  void whatThePluginAddsArrivesInTheDatabase() throws Exception {
    StandInVideo video =
        StandInVideo.number(1, Instant.now().minus(Duration.ofDays(1)))
            .with(new StandInVideo.Counts(1_776_621, 22_609, 15_955, 4_321, 10_101))
            .playing(new StandInVideo.Sound("7312345678901234567", "som original", "Ana", true));
    tiktok.add(StandInAccount.named("label").with(List.of(video)));

    cli.run("scrape", "@label");

    try (DatabaseDump dump = DatabaseDump.open(directory.resolve("tracker.db"))) {
      assertThat(
              dump.rows(
                  "SELECT v.music_id, v.views, v.likes, v.comments, v.shares, v.saves,"
                      + " v.counts_exact, s.sound_key, s.is_original"
                      + " FROM videos v JOIN sounds s ON s.id = v.sound_id"))
          .containsExactly(
              "7312345678901234567|1776621|22609|15955|4321|10101|1|original sound - Ana|1");
      assertThat(
              dump.rows(
                  "SELECT display_name, followers, following, total_likes, total_videos, bio,"
                      + " channel_id FROM accounts WHERE username = '@label'"))
          .containsExactly(
              "label official|123456|12|9876543|1|All about label|"
                  + StandInAccount.named("label").channelId());
    }
  }

  @Test
  void followsAnAccountToItsNewHandle() {
    StandInAccount label = StandInAccount.named("label").withVideos(20);
    tiktok.add(label);
    cli.run("scrape", "@label");
    tiktok.remove("label").add(label.renamedTo("new.label"));

    Cli.Result scrape = cli.run("scrape", "@label", "--force", "--full");

    assertThat(scrape.code()).as(scrape.out()).isZero();
    assertThat(scrape.out())
        .containsPattern("@label +20 +0 +0 .* success +complete")
        .contains("@label is @new.label now");
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .containsPattern("'@new.label,new.label official,true,true,[^\\n]*,'@label")
        .doesNotContain("\n'@label,");

    int before = tiktok.asked("new.label").size();
    cli.run("scrape", "@label", "--force", "--full");
    assertThat(tiktok.asked("new.label").subList(before, tiktok.asked("new.label").size()))
        .extracting(Asked::kind)
        .startsWith(Asked.Kind.PROFILE);
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void findsAnAccountWhoseHandleSomebodyElseHas() {
    StandInAccount label = StandInAccount.named("label").withVideos(20);
    tiktok.add(label);
    cli.run("scrape", "@label");
    tiktok.add(label.renamedTo("new.label"));
    tiktok.add(StandInAccount.named("thief").withVideos(3).renamedTo("label"));

    Cli.Result scrape = cli.run("scrape", "@label", "--force", "--full");

    assertThat(scrape.code()).as(scrape.out()).isZero();
    assertThat(scrape.out()).contains("20 videos, 0 new", "@label is @new.label now");
    assertThat(cli.run("db", "check").code()).isZero();
  }

  @Test
  void looksAtOneProfileAndAtTheMachine() {
    tiktok.add(StandInAccount.named("label").withVideos(40));

    Cli.Result look =
        cli.run("analyze", "https://www.tiktok.com/@Label/video/1?x=y", "--limit", "5");

    assertThat(look.code()).as(look.err()).isZero();
    assertThat(look.out())
        .containsPattern("Profile +@label, .*123.5K followers")
        .containsPattern("Videos +5, uploaded from")
        .contains("https://www.tiktok.com/music/", "https://www.tiktok.com/@label/video/");
    assertThat(directory.resolve("tracker.db")).doesNotExist();

    Cli.Result doctor = cli.run("doctor");

    assertThat(doctor.out())
        .containsPattern("yt-dlp .* version 20\\d\\d\\..* Python 3")
        .containsPattern("plugin +works");
    assertThat(directory.resolve("tracker.db")).doesNotExist();
  }

  @Test
  void saysHowToGetYtDlpWhenThereIsNone() {
    cli.with("TRACKER_YTDLP", "/no/such/yt-dlp");

    Cli.Result result = cli.run("scrape");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).containsPattern("failed +tool");
    assertThat(result.err())
        .contains("Error: yt-dlp is missing: there is no /no/such/yt-dlp", "pipx install yt-dlp");
  }
}

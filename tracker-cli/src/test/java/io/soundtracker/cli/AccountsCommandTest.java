package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.ListingEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void addsAccountsAndListsThem() {
    Cli.Result added =
        cli.run("accounts", "add", "@one", "https://www.tiktok.com/@Two?lang=de", "--target");

    assertThat(added.out()).isEqualTo("Added @one (target)\nAdded @two (target)\n");
    assertThat(cli.run("accounts", "add", "ONE").out()).isEqualTo("Tracked already: @one\n");
    assertThat(cli.run("accounts", "list").out())
        .isEqualTo(
            """
            Account  Name  Target  Active  Followers  Videos  Scrapes  Last scraped
            @one     –     yes     yes             –       –        0  –
            @two     –     yes     yes             –       –        0  –
            """);
  }

  @Test
  void listsAccountsForPrograms() {
    cli.run("accounts", "add", "@one");

    assertThat(cli.run("accounts", "list", "--format", "json").out())
        .isEqualTo(
            """
            [
            {"account":"@one","displayName":null,"target":false,"active":true,"followers":null,\
            "videos":null,"scrapes":0,"lastScrapedAt":null,"formerly":null,"intervalSeconds":null,\
            "attention":null,"failingSince":null,"failedAttempts":null,"nextTry":null}
            ]
            """);
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .isEqualTo(
            """
            account,displayName,target,active,followers,videos,scrapes,lastScrapedAt,formerly,\
            intervalSeconds,attention,failingSince,failedAttempts,nextTry
            '@one,,false,true,,,0,,,,,,,
            """);
  }

  @Test
  void refusesWhatIsNoHandle() {
    Cli.Result result = cli.run("accounts", "add", "me@example.com");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains("Not a TikTok handle: \"me@example.com\" (it is an e-mail address)");
  }

  @Test
  void removesAndTakesBack() {
    cli.run("accounts", "add", "@one", "@two");

    assertThat(cli.run("accounts", "remove", "@one").out())
        .isEqualTo("No longer scraped: @one. Its history stays\n");
    assertThat(cli.run("accounts", "list").out())
        .doesNotContain("@one")
        .contains("1 inactive not shown; --all shows them");
    assertThat(cli.run("accounts", "list", "--all").out()).contains("@one");
    assertThat(cli.run("accounts", "add", "@one").out())
        .isEqualTo("Tracked again, with everything known before: @one\n");
  }

  @Test
  void purgesWithEverything() {
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");

    assertThat(cli.run("accounts", "remove", "--purge", "@one").out())
        .isEqualTo("Deleted @one and everything about it\n");
    assertThat(cli.run("accounts", "list", "--all").out()).doesNotContain("@one");
    assertThat(cli.run("sounds", "--format", "json").out())
        .contains("\"accounts\":0,", "\"videos\":0,\"unidentified\":0,")
        .containsPattern("\"rows\":\\[ ?]}\n$");
  }

  @Test
  void refusesToRemoveWhatIsNotTracked() {
    cli.run("accounts", "add", "@one");

    Cli.Result result = cli.run("accounts", "remove", "@one", "@nobody");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("@nobody is not tracked");
    assertThat(cli.run("accounts", "list").out()).contains("@one");
  }

  @Test
  void refusesToRemoveWhatTheFileWouldAddAgain() {
    cli.config("zone: UTC\naccounts: [\"@one\"]\n").run("scrape");

    Cli.Result result = cli.run("accounts", "remove", "@one");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("@one is listed at tracker.yaml:2, which would add it again");
  }

  @Test
  void marksTargets() {
    cli.run("accounts", "add", "@one");

    assertThat(cli.run("accounts", "target", "@one").out()).isEqualTo("Target: @one\n");
    assertThat(cli.run("accounts", "list", "--format", "json").out()).contains("\"target\":true");
    assertThat(cli.run("accounts", "target", "--off", "@one").out())
        .isEqualTo("Not a target: @one\n");
    assertThat(cli.run("accounts", "list", "--format", "json").out()).contains("\"target\":false");
    assertThat(cli.run("accounts", "target", "@nobody").code()).isEqualTo(2);
  }

  @Test
  void refusesToUnmarkWhatTheFileWouldMarkAgain() {
    cli.config("targetAccounts: [\"@one\"]\n").run("accounts", "add", "@two");

    Cli.Result result = cli.run("accounts", "target", "--off", "@one");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("tracker.yaml:1");
  }

  @Test
  void knowsAnAccountByItsFormerHandle() {
    cli.config("accounts: [\"@old\"]\ntargetAccounts: [\"@old\"]\n");
    cli.tiktok.on("@old").shows(Entries.listing("@old", 2, Cli.NOW));
    cli.run("scrape");
    cli.tiktok.on("@old").ends(new Unavailable(Reason.MISSING, "gone"));
    ChannelId channel = Channels.aChannel("@old").build().id();
    cli.tiktok.on(channel).shows(renamed(Entries.listing("@old", 3, Cli.NOW), "@new"));
    cli.run("scrape", "--force"); // plays the first script once more

    Cli.Result scrape = cli.run("scrape", "@old", "--force");

    assertThat(scrape.out()).contains("@old is @new now\n");
    assertThat(cli.run("accounts", "list").out())
        .containsPattern("Account .* Formerly\n@new .* @old\n");
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .contains("'@new,,true,true")
        .doesNotContain("\n'@old,");
    assertThat(cli.run("accounts", "add", "@old").out()).isEqualTo("Tracked already: @old\n");
    assertThat(cli.run("accounts", "remove", "@new").err())
        .contains("@new is listed at tracker.yaml:1, which would add it again");
    assertThat(cli.run("accounts", "target", "--off", "@new").err())
        .contains("@new is a target account at tracker.yaml:2");
  }

  private static List<ListingEntry> renamed(List<ListingEntry> listing, String handle) {
    return listing.stream()
        .map(
            entry ->
                new ListingEntry(
                    new Channel(
                        AccountHandle.of(handle), entry.channel().id(), entry.channel().profile()),
                    entry.video(),
                    entry.readAt(),
                    entry.requests(),
                    entry.missingFields()))
        .toList();
  }

  @Test
  void addsWhatTheFileListsAndNeverRemoves() {
    cli.run("init");
    cli.config("accounts: [\"@one\"]\ntargetAccounts: [\"@two\"]\n");
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .contains("'@one,,false,true", "'@two,,true,true");

    cli.config("accounts: []\n");
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .contains("'@one,,false,true", "'@two,,true,true");
  }

  @Test
  void keepsHowOftenAnAccountIsRead() {
    assertThat(cli.run("accounts", "add", "@one", "--every", "6h").out())
        .isEqualTo("Added @one, read every 6h\n");
    assertThat(cli.run("accounts", "list").out()).containsPattern("Every\n@one .* 6h\n");
    assertThat(cli.run("accounts", "list", "--format", "json").out())
        .contains("\"intervalSeconds\":21600");
    assertThat(cli.run("accounts", "show", "@one").out()).contains("@one, read every 6h");

    assertThat(cli.run("accounts", "add", "@one").out()).isEqualTo("Tracked already: @one\n");
    assertThat(cli.run("accounts", "list").out()).contains("6h");
    assertThat(cli.run("accounts", "add", "@one", "--every", "default").out())
        .isEqualTo("Tracked already: @one, read as often as configured\n");
    assertThat(cli.run("accounts", "list").out()).doesNotContain("Every", "6h");
  }

  @Test
  void readsAnAccountAgainAfterItsOwnTime() {
    cli.run("accounts", "add", "@often", "--every", "6h");
    cli.run("accounts", "add", "@daily");
    cli.tiktok.on("@often").shows(Entries.listing("@often", 1, Cli.NOW));
    cli.tiktok.on("@daily").shows(Entries.listing("@daily", 1, Cli.NOW));
    cli.run("scrape");
    cli.clock.advance(Duration.ofMinutes(6 * 54));

    assertThat(cli.run("scrape").out())
        .contains("@often", "1 of 1 accounts")
        .doesNotContain("daily");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6", "0h", "59s", "never", "-6h", ""})
  void refusesATimeThatIsNone(String time) {
    Cli.Result result = cli.run("accounts", "add", "@one", "--every", time);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--every is \"" + time + "\"", "such as 6h or 3d");
  }

  @Test
  void saysWhichAccountsNeedAttention() {
    cli.run("accounts", "add", "@gone", "@fine");
    cli.tiktok.on("@fine").shows(Entries.listing("@fine", 1, Cli.NOW));
    cli.run("scrape");

    assertThat(cli.run("accounts", "list").out())
        .containsPattern("Needs attention\n@fine .* –\n")
        .containsPattern(
            "@gone .* missing since 2026-11-22 12:00 UTC, next try 2026-11-24 07:12 UTC\n");
    assertThat(cli.run("accounts", "list", "--format", "json").out())
        .contains("\"attention\":\"missing\",\"failingSince\":\"2026-11-22T12:00:00Z\"")
        .contains("\"failedAttempts\":1,\"nextTry\":\"2026-11-24T07:12:00Z\"");
  }

  @Test
  void triesAnAccountAgainWhenAskedTo() {
    cli.run("accounts", "add", "@gone", "@fine");
    cli.tiktok.on("@fine").shows(Entries.listing("@fine", 1, Cli.NOW));
    cli.run("scrape");
    cli.clock.advance(Duration.ofHours(1));
    assertThat(cli.run("scrape").err()).contains("Nothing is due before 2026-11-23 09:36");

    Cli.Result retry = cli.run("accounts", "retry");

    assertThat(retry.out()).isEqualTo("Due now: @gone\n");
    assertThat(cli.run("accounts", "list").out()).contains("missing since", "due now");
    assertThat(cli.run("scrape").out())
        .contains("@gone", "0 of 1 accounts")
        .doesNotContain("@fine");
    assertThat(cli.run("accounts", "list").out())
        .contains("2 attempts, next try 2026-11-26 03:24 UTC");
    assertThat(cli.run("accounts", "retry", "@fine").out()).isEqualTo("Due now: @fine\n");
    assertThat(cli.run("scrape").out()).contains("@fine", "1 of 1 accounts");
  }

  @Test
  void refusesToRetryWhatIsNotScraped() {
    cli.run("accounts", "add", "@one");
    assertThat(cli.run("accounts", "retry").err()).isEqualTo("No account needs attention\n");
    cli.run("accounts", "remove", "@one");

    assertThat(cli.run("accounts", "retry", "@nobody").err()).contains("@nobody is not tracked");
    assertThat(cli.run("accounts", "retry", "@one").err()).contains("@one is inactive");
  }

  @Test
  void saysHowToBegin() {
    cli.run("init");

    assertThat(cli.run("accounts", "list").out())
        .contains("No accounts yet. Add some: tracker accounts add @name");
  }
}

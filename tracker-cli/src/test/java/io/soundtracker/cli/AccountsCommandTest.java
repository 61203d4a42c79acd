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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            "videos":null,"scrapes":0,"lastScrapedAt":null,"formerly":null}
            ]
            """);
    assertThat(cli.run("accounts", "list", "--format", "csv").out())
        .isEqualTo(
            """
            account,displayName,target,active,followers,videos,scrapes,lastScrapedAt,formerly
            '@one,,false,true,,,0,,
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
        .doesNotContain("'@old,,");
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
  void saysHowToBegin() {
    cli.run("init");

    assertThat(cli.run("accounts", "list").out())
        .contains("No accounts yet. Add some: tracker accounts add @name");
  }
}

package io.soundtracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.cli.output.Terminal;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Entries;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScrapeCommandTest {
  @TempDir Path directory;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(directory);
  }

  @Test
  void tellsWhatItDid() {
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));

    Cli.Result result = cli.run("scrape");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .containsPattern("Account +Found +New +Changed +Time +Status +Outcome +Reason")
        .containsPattern("@one +3 +3 +0 +[0-9.]+ s +success +complete +–")
        .containsPattern(
            "Session [0-9a-f]{8} completed: 1 of 1 accounts read, 3 videos, 3 new, 0 changed");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void endsWith3WhenSomeFailed() {
    cli.run("accounts", "add", "@one", "@gone");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));

    Cli.Result result = cli.run("scrape");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).containsPattern("@gone .* failed +missing +No such profile");
  }

  @Test
  void endsWith3WhenAListingBrokeOff() {
    cli.run("accounts", "add", "@one");
    cli.tiktok
        .on("@one")
        .shows(Entries.listing("@one", 3, Cli.NOW))
        .ends(new FetchOutcome.Partial(FailureCause.STALLED, "Nothing arrived for 60 s"));

    assertThat(cli.run("scrape").code()).isEqualTo(3);
  }

  @Test
  void endsWith1WhenAllFailed() {
    cli.run("accounts", "add", "@gone");

    assertThat(cli.run("scrape").code()).isEqualTo(1);
  }

  @Test
  void saysInFullWhatIsWrongWithTheTool() {
    String problem = "yt-dlp is missing. " + "Install it. ".repeat(20).strip();
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").ends(new FetchOutcome.ToolBroken(problem));

    Cli.Result result = cli.on(new Terminal(true, true, false, 80, false)).run("scrape", "-q");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).doesNotContain(problem);
    assertThat(result.err()).isEqualTo("Error: " + problem + "\n");
  }

  @Test
  void doesNothingWhenNothingIsDue() {
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));
    cli.run("scrape");
    cli.clock.advance(Duration.ofHours(2));

    Cli.Result result = cli.run("scrape");

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "Nothing is due before 2026-11-23 09:36 UTC. To read accounts anyway: tracker"
                + " scrape --force\n");
    assertThat(cli.run("scrape", "--force").out()).contains("1 of 1 accounts read");
  }

  @Test
  void leavesTikTokAloneAfterABlock() {
    cli.config("zone: Europe/Berlin\nscrape: {coolDown: 3h}\n");
    for (String handle : List.of("@one", "@two", "@three")) {
      cli.run("accounts", "add", handle);
      cli.tiktok.on(handle).ends(new FetchOutcome.Blocked("TikTok refused (403)"));
    }
    Cli.Result blocked = cli.run("scrape");
    assertThat(blocked.code()).isEqualTo(1);
    assertThat(blocked.err()).contains("Warning: TikTok is blocking this machine");
    cli.clock.advance(Duration.ofHours(1));

    Cli.Result next = cli.run("scrape");

    assertThat(next.code()).isZero();
    assertThat(next.out()).isEmpty();
    assertThat(next.err())
        .isEqualTo(
            "Warning: TikTok is blocking this machine; nothing is read until 2026-11-22 16:00 CET\n");
    assertThat(cli.tiktok.requests()).hasSize(3);
    assertThat(cli.run("scrape", "@one", "--force").out()).contains("@one", "blocked");
    assertThat(cli.tiktok.requests()).hasSize(4);
  }

  @Test
  void keepsToTheRequestBudget() {
    cli.config("scrape: {jobs: 1, budget: {perDay: 2}}\n");
    for (String handle : List.of("@one", "@three", "@two")) {
      cli.run("accounts", "add", handle);
      cli.tiktok.on(handle).shows(Entries.listing(handle, 1, Cli.NOW));
    }

    Cli.Result first = cli.run("scrape");

    String spent = "The budget of 2 requests a day is spent";
    assertThat(first.code()).isEqualTo(3);
    assertThat(first.out())
        .contains("2 of 2 accounts read")
        .containsPattern("@two .* skipped +skipped +" + spent);
    assertThat(first.err()).isEqualTo("Warning: " + spent + " until 2026-11-23T12:00:00Z\n");
    assertThat(cli.run("scrape", "--force").err())
        .isEqualTo("Warning: " + spent + "; nothing is read until 2026-11-23 12:00 UTC\n");
    cli.clock.advance(Duration.ofDays(1));
    assertThat(cli.run("scrape").out()).contains("@two");
  }

  @Test
  void refusesWithoutAccounts() {
    cli.run("init");

    Cli.Result result = cli.run("scrape");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "Error: There are no accounts to scrape\nAdd some: tracker accounts add @name\n");
  }

  @Test
  void saysWhatIsWrongWithTheAccountThatIsNamed() {
    cli.run("accounts", "add", "@one");
    cli.run("accounts", "remove", "@one");

    assertThat(cli.run("scrape", "@one").err())
        .contains("Error: @one is inactive, so it is not scraped", "tracker accounts add @one");
    assertThat(cli.run("scrape", "@two").err()).startsWith("Error: @two is not tracked\n");
  }

  @Test
  void refusesAccountsThatAreNotTracked() {
    cli.run("accounts", "add", "@one");

    Cli.Result result = cli.run("scrape", "@nobody");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("@nobody");
  }

  @Test
  void narrowsAndLimits() {
    cli.run("accounts", "add", "@one", "@two");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 9, Cli.NOW));

    Cli.Result result = cli.run("scrape", "@one", "--limit", "4", "--jobs", "1");

    assertThat(result.code()).isZero();
    assertThat(cli.tiktok.requests())
        .extracting(ListingRequest::account)
        .containsExactly(AccountHandle.of("@one"));
    assertThat(cli.tiktok.requests()).extracting(ListingRequest::limit).containsExactly(4);
  }

  @Test
  void refusesNumbersAndDaysThatMakeNoSense() {
    cli.run("accounts", "add", "@one");

    assertThat(cli.run("scrape", "--limit", "0").code()).isEqualTo(2);
    assertThat(cli.run("scrape", "--jobs", "-1").code()).isEqualTo(2);
    assertThat(cli.run("scrape", "--since", "2026-11-23").err())
        .contains("--since is in the future: 2026-11-23");
    assertThat(cli.run("scrape", "--since", "yesterday").code()).isEqualTo(2);
  }

  @Test
  void writesResultsForPrograms() {
    cli.run("accounts", "add", "@gone");

    Cli.Result result = cli.run("scrape", "--format", "json");

    assertThat(result.out())
        .containsPattern(
            "\\{\"account\":\"@gone\",\"found\":0,\"new\":0,\"changed\":0,\"seconds\":[0-9.]+,"
                + "\"status\":\"failed\",\"outcome\":\"missing\",\"reason\":\"No such profile: @gone\"}")
        .doesNotContain("Session");
    assertThat(result.err()).contains("Session");
    assertThat(cli.run("scrape", "--format", "json", "--force", "-q").err()).isEmpty();
  }

  @Test
  void showsProgressOnlyOnATerminal() {
    cli.run("accounts", "add", "@one");
    cli.tiktok.on("@one").shows(Entries.listing("@one", 3, Cli.NOW));

    Cli.Result result = cli.on(new Terminal(true, false, true, 80, false)).run("scrape");

    assertThat(result.err()).contains("Accounts", "\r");
    assertThat(result.out()).contains("1 of 1 accounts read").doesNotContain("\r");
  }
}

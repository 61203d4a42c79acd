package io.soundtracker.scraper;

import static io.soundtracker.scraper.Accounts.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DueAccountsTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final DueAccounts due =
      new DueAccounts(database.accounts(), database.scrapeHistory(), new SettableClock(NOW));

  @BeforeEach
  void addAccounts() {
    database.put(anAccount("fresh").scrapedAt(NOW.minus(Duration.ofMinutes(1_295))).build());
    database.put(anAccount("edge").scrapedAt(NOW.minus(Duration.ofMinutes(1_296))).build());
    database.put(anAccount("stale").scrapedAt(NOW.minus(Duration.ofDays(3))).build());
    database.put(anAccount("never.b").build());
    database.put(anAccount("never.a").build());
    database.put(anAccount("gone").inactive().build());
    database.put(anAccount("future").scrapedAt(NOW.plus(Duration.ofDays(300))).build());
  }

  @Test
  void takesWhatIsNineTenthsOfTheIntervalOldTheMostNeglectedFirst() {
    assertThat(select(Selection.DUE))
        .containsExactly("never.a", "never.b", "stale", "edge", "future");
  }

  @Test
  void letsWhoeverWasTriedInVainWaitForItsNextTurn() {
    SessionId session = database.sessions().open(NOW.minus(Duration.ofDays(1)), "{}");
    database
        .store()
        .record(
            Batches.aBatch(session, "never.a")
                .videos()
                .readAt(NOW.minus(Duration.ofHours(23)))
                .failed(new FetchOutcome.Blocked("HTTP 403"))
                .build());

    assertThat(select(Selection.DUE))
        .containsExactly("never.b", "stale", "never.a", "edge", "future");
  }

  @Test
  void takesEveryActiveAccountWhenAskedTo() {
    assertThat(select(Selection.ALL))
        .containsExactly("never.a", "never.b", "stale", "edge", "fresh", "future");
  }

  @Test
  void namesNarrowTheSelectionAndDoNotForceIt() {
    assertThat(select(Selection.DUE, "fresh", "stale", "never.b", "stale"))
        .containsExactly("never.b", "stale");
    assertThat(select(Selection.ALL, "fresh")).containsExactly("fresh");
  }

  @Test
  void findsAnAccountByAFormerHandle() {
    database.addAlias(AccountHandle.of("was.stale"), AccountHandle.of("stale"));

    assertThat(select(Selection.DUE, "was.stale", "stale")).containsExactly("stale");
  }

  @Test
  void refusesAnUnknownName() {
    assertThatExceptionOfType(UnknownAccountException.class)
        .isThrownBy(() -> select(Selection.DUE, "stale", "nobody"))
        .withMessageContaining("@nobody");
  }

  @Test
  void refusesAnInactiveName() {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> select(Selection.ALL, "gone"))
        .withMessageContaining("@gone is inactive")
        .satisfies(refusal -> assertThat(refusal.wayOut()).contains("accounts add @gone"));
  }

  private List<String> select(Selection selection, String... only) {
    ScrapePlan d = ScrapePlan.DEFAULT;
    ScrapePlan plan =
        new ScrapePlan(
            Stream.of(only).map(AccountHandle::of).toList(),
            selection,
            d.depth(),
            null,
            null,
            d.jobs(),
            d.staleAfter(),
            d.refreshWindow(),
            d.fullEvery());
    return due.select(plan).stream().map(Account::handle).map(AccountHandle::name).toList();
  }
}

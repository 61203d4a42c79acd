package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Entries.listing;
import static io.soundtracker.scraper.Accounts.anAccount;
import static io.soundtracker.scraper.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.Channels;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Accounts that are not where they were. */
class RenamedAccountsTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(200_000);
  private static final ChannelId ONE = channel("one");
  private static final ChannelId TWO = channel("two");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final ScriptedVideoSource source = new ScriptedVideoSource();
  private final ScrapeService service =
      new ScrapeService(
          database.accounts(),
          database.sessions(),
          database.scrapeHistory(),
          database.store(),
          source,
          Politeness.defaults(),
          new SettableClock(NOW));

  @Test
  void asksByTheHandleAlone() {
    known("one");
    source.on("one").shows(listing("one", 1, NOW));

    scrape();

    assertThat(source.requests()).extracting(ListingRequest::channel).containsOnlyNulls();
    assertThat(source.requests()).hasSize(1);
  }

  @Test
  void findsAMissingAccountByItsChannel() {
    known("one");
    source.on(ONE).shows(of("one", "new.name", 3));

    ScrapeReport report = scrape();

    AccountResult result = report.accounts().get(0);
    assertThat(result.account()).hasToString("@one");
    assertThat(result.recorded().newHandle()).hasToString("@new.name");
    assertThat(result.recorded().added()).isEqualTo(3);
    assertThat(result.outcome().status()).isEqualTo(LogStatus.SUCCESS);
    assertThat(result.details().attempts()).isEqualTo(2);
    assertThat(handles()).containsExactly("@new.name");
  }

  @Test
  void doesNotAskTwiceForAMissingAccountWhoseChannelIsUnknown() {
    database.accounts().track(AccountHandle.of("one"));

    scrape();

    assertThat(source.requests()).hasSize(1);
  }

  static List<FetchOutcome> otherFailures() {
    return List.of(
        new Unavailable(Reason.PRIVATE, "private"),
        new FetchOutcome.Blocked("429"),
        new FetchOutcome.Unreachable(FailureCause.NETWORK, "reset"),
        new FetchOutcome.ToolBroken("no yt-dlp"));
  }

  @ParameterizedTest
  @MethodSource("otherFailures")
  void doesNotAskTwiceAfterAFailureOfAnotherKind(FetchOutcome failure) {
    known("one");
    source.on("one").ends(failure);
    source.on(ONE).shows(of("one", "one", 1));

    assertThat(scrape().accounts().get(0).outcome()).isEqualTo(failure);
    assertThat(source.requests()).hasSize(1);
  }

  @Test
  void saysBothReasonsWhenTheChannelShowsNothingEither() {
    known("one");
    source.on("one").ends(new Unavailable(Reason.MISSING, "no such profile"));
    source.on(ONE).ends(new Unavailable(Reason.PRIVATE, "private or dormant"));

    ScrapeLog log = onlyLog(scrape());

    assertThat(log.outcome()).isEqualTo("missing");
    assertThat(log.message()).isEqualTo("no such profile; private or dormant");
  }

  @Test
  void aBlockOfTheSecondListingIsABlock() {
    known("one");
    source.on(ONE).ends(new FetchOutcome.Blocked("429"));

    assertThat(onlyLog(scrape()).outcome()).isEqualTo("blocked");
  }

  @Test
  void findsAnAccountWhoseHandleWasTakenOverInTheSameRun() {
    known("one");
    source.on("one").shows(of("stranger", "one", 9));
    source.on(ONE).shows(of("one", "new.name", 3));

    AccountResult result = scrape().accounts().get(0);

    assertThat(result.outcome().status()).isEqualTo(LogStatus.SUCCESS);
    assertThat(result.recorded().newHandle()).hasToString("@new.name");
    assertThat(result.recorded().found()).isEqualTo(3);
    assertThat(handles()).containsExactly("@new.name");
  }

  @Test
  void asksForAttentionWhenATakenOverAccountCannotBeFound() {
    known("one");
    source.on("one").shows(of("stranger", "one", 9));

    ScrapeLog log = onlyLog(scrape());

    assertThat(log.outcome()).isEqualTo("taken_over");
    assertThat(log.message()).contains("@one belongs to another channel now");
    assertThat(database.accounts().videoIds(AccountHandle.of("one"))).isEmpty();
    assertThat(source.requests()).hasSize(2);
  }

  @Test
  void aBlockWhileATakenOverAccountIsLookedForIsABlock() {
    known("one");
    source.on("one").shows(of("stranger", "one", 9));
    source.on(ONE).ends(new FetchOutcome.Blocked("429"));

    assertThat(onlyLog(scrape()).outcome()).isEqualTo("blocked");
  }

  @Test
  void followsAccountsThatSwappedTheirHandles() {
    known("one", "two");
    source.on("one").shows(of("two", "one", 4));
    source.on("two").shows(of("one", "two", 3));
    source.on(ONE).shows(of("one", "two", 3));
    source.on(TWO).shows(of("two", "one", 4));

    ScrapeReport report = scrape();

    assertThat(report.accounts())
        .extracting(
            result -> result.account().name(),
            result -> String.valueOf(result.recorded().newHandle()),
            result -> result.recorded().found())
        .containsExactly(tuple("one", "@two", 3), tuple("two", "@one", 4));
    assertThat(database.accounts().findAll())
        .extracting(row -> row.handle().name(), Account::channelId)
        .containsExactly(tuple("one", TWO), tuple("two", ONE));
    // The second had stepped aside by then, so it was asked for by its channel at once.
    assertThat(source.requests()).hasSize(3);
  }

  @Test
  void listsAnAccountThatSteppedAsideByItsChannel() {
    database.put(
        new Account(
            7,
            AccountHandle.aside(7),
            ONE,
            anAccount("one").build().profile(),
            true,
            false,
            EARLIER,
            1,
            null));
    source.on(ONE).shows(of("one", "new.name", 2));

    scrape();

    assertThat(source.requests()).extracting(ListingRequest::channel).containsExactly(ONE);
    assertThat(handles()).containsExactly("@new.name");
    assertThat(database.accounts().formerHandles()).isEmpty();
  }

  @Test
  void listsAnAccountOnceThatTurnsOutToBeAnother() {
    known("one");
    database.put(anAccount("two").scrapedAt(EARLIER.plusSeconds(1)).build());
    source.on(ONE).shows(of("one", "two", 3));
    source.on("two").shows(of("one", "two", 3));

    ScrapeReport report = scrape();

    assertThat(handles()).containsExactly("@two");
    assertThat(report.accounts())
        .extracting(result -> result.account().name(), result -> result.outcome().code())
        .containsExactly(tuple("one", "complete"), tuple("two", "skipped"));
    assertThat(report.session().succeeded()).isEqualTo(1);
    assertThat(report.session().accounts()).isEqualTo(1);
  }

  @Test
  void listsAnAccountOnceThatIsTrackedUnderItsNewHandleToo() {
    known("one");
    database.accounts().track(AccountHandle.of("two"));
    source.on("two").shows(of("one", "two", 3));

    ScrapeReport report = scrape();

    assertThat(handles()).containsExactly("@two");
    assertThat(report.accounts())
        .extracting(result -> result.account().name(), result -> result.outcome().code())
        .containsExactly(tuple("two", "complete"), tuple("one", "skipped"));
    assertThat(source.requests()).hasSize(1);
  }

  @Test
  void aLineWithoutAnAuthorDoesNotTakeTheNewHandleBack() {
    known("one");
    List<ListingEntry> lines = of("one", "new.name", 2);
    ListingEntry odd = lines.get(1);
    source
        .on(ONE)
        .shows(
            lines.get(0),
            new ListingEntry(
                Channels.aChannel("one").id(null).build(), odd.video(), NOW, null, Set.of()));

    scrape();

    assertThat(handles()).containsExactly("@new.name");
  }

  /** A listing of a channel that began under one handle and has another now. */
  private static List<ListingEntry> of(String first, String now, int videos) {
    return listing(first, videos, NOW).stream()
        .map(
            entry ->
                new ListingEntry(
                    Channels.aChannel(now).id(channel(first).value()).build(),
                    entry.video(),
                    NOW,
                    null,
                    Set.of()))
        .toList();
  }

  private static ChannelId channel(String first) {
    return Channels.aChannel(first).build().id();
  }

  private void known(String... handles) {
    for (String handle : handles) {
      database.put(anAccount(handle).channelOf(handle).scrapedAt(EARLIER).build());
    }
  }

  private ScrapeReport scrape() {
    return service.scrape(aPlan().jobs(1).build(), ScrapeListener.NONE);
  }

  private List<String> handles() {
    return database.accounts().findAll().stream().map(row -> row.handle().toString()).toList();
  }

  private ScrapeLog onlyLog(ScrapeReport report) {
    List<ScrapeLog> logs = database.sessions().logs(report.session().id());
    assertThat(logs).hasSize(1);
    return logs.get(0);
  }
}

package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Entries.listing;
import static io.soundtracker.scraper.Accounts.anAccount;
import static io.soundtracker.scraper.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome.Partial;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScrapeServiceTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final ScriptedVideoSource source = new ScriptedVideoSource();
  private final SettableClock clock = new SettableClock(NOW);
  private final ScrapeService service =
      new ScrapeService(
          database.accounts(),
          database.sessions(),
          database.scrapeHistory(),
          database.store(),
          source,
          Politeness.defaults(),
          clock);

  @Test
  void recordsEveryDueAccountInOneSession() {
    track("one", "two");
    source.on("one").shows(listing("one", 3, NOW));
    source.on("two").shows(listing("two", 5, NOW));

    ScrapeReport report = scrape(aPlan());

    ScrapeSession session = report.session();
    assertThat(session.status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(session.accounts()).isEqualTo(2);
    assertThat(session.videos()).isEqualTo(8);
    assertThat(session.added()).isEqualTo(8);
    assertThat(session.problem()).isNull();
    assertThat(report.interrupted()).isFalse();
    assertThat(report.accounts())
        .extracting(result -> result.account().name(), result -> result.recorded().added())
        .containsExactlyInAnyOrder(tuple("one", 3), tuple("two", 5));
    assertThat(account("one").lastScrapedAt()).isEqualTo(NOW);
  }

  @Test
  void opensNoSessionWhenNothingIsDue() {
    database.put(anAccount("one").scrapedAt(NOW.minusSeconds(60)).build());

    ScrapeReport report = scrape(aPlan());

    assertThat(report.session()).isNull();
    assertThat(report.accounts()).isEmpty();
    assertThat(source.requests()).isEmpty();
    assertThat(database.sessions().latest(5)).isEmpty();
  }

  @Test
  void closesTheSessionsOfDeadProcessesFirst() {
    SessionId dead = database.sessions().open(NOW.minusSeconds(9_999), "{}");
    track("one");
    source.on("one").shows(listing("one", 1, NOW));

    ScrapeReport report = scrape(aPlan());

    assertThat(report.abandoned()).isEqualTo(1);
    assertThat(database.sessions().find(dead).orElseThrow().status())
        .isEqualTo(SessionStatus.FAILED);
  }

  @Test
  void doesNothingWhenAnUnknownAccountIsNamed() {
    track("one");
    ScrapePlan d = ScrapePlan.DEFAULT;
    ScrapePlan plan =
        new ScrapePlan(
            List.of(AccountHandle.of("nobody")),
            d.selection(),
            d.depth(),
            null,
            null,
            1,
            d.staleAfter(),
            d.refreshWindow(),
            d.fullEvery());

    assertThatExceptionOfType(UnknownAccountException.class)
        .isThrownBy(() -> service.scrape(plan, ScrapeListener.NONE));
    assertThat(database.sessions().latest(5)).isEmpty();
  }

  @Test
  void keepsWhatAPartialListingBrought() {
    track("one");
    source
        .on("one")
        .shows(listing("one", 7, NOW))
        .ends(new Partial(FailureCause.STALLED, "silence"));

    ScrapeReport report = scrape(aPlan());

    ScrapeLog log = onlyLog(report);
    assertThat(log.status()).isEqualTo(LogStatus.PARTIAL);
    assertThat(log.added()).isEqualTo(7);
    assertThat(log.message()).isEqualTo("silence");
    assertThat(log.coverage())
        .isEqualTo(new Coverage(false, listing("one", 7, NOW).get(6).video().uploadedAt()));
    assertThat(report.session().status()).isEqualTo(SessionStatus.PARTIAL);
  }

  @Test
  void aPrivateAccountFailsAndTheOthersGoOn() {
    track("one", "two");
    source.on("one").ends(new Unavailable(Reason.PRIVATE, "@one is private"));
    source.on("two").shows(listing("two", 1, NOW));

    ScrapeReport report = scrape(aPlan());

    assertThat(report.session().status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(report.session().failed()).isEqualTo(1);
    assertThat(report.session().succeeded()).isEqualTo(1);
  }

  @Test
  void listsTheWholeProfileAtFirstAndThenBackToTheWindow() {
    track("one");
    source.on("one").shows(listing("one", 100, NOW));
    assertThat(onlyLog(scrape(aPlan())).coverage()).isEqualTo(Coverage.WHOLE_PROFILE);

    clock.advance(Duration.ofDays(1));
    ScrapeLog second = onlyLog(scrape(aPlan()));

    assertThat(second.coverage().complete()).isTrue();
    assertThat(second.found()).isEqualTo(29 + StopRule.ENOUGH);
    assertThat(second.coverage().listedBackTo())
        .isEqualTo(listing("one", 100, NOW).get(second.found() - 1).video().uploadedAt());
    assertThat(second.changed()).isZero();
  }

  @Test
  void listsTheWholeProfileAgainOnItsDayOfTheWeek() {
    track("one");
    source.on("one").shows(listing("one", 100, NOW));

    List<Integer> wholeOnDay = new ArrayList<>();
    for (int day = 0; day < 21; day++) {
      if (onlyLog(scrape(aPlan())).coverage().equals(Coverage.WHOLE_PROFILE)) {
        wholeOnDay.add(day);
      }
      clock.advance(Duration.ofDays(1));
    }

    assertThat(wholeOnDay).containsExactly(0, 6, 13, 20);
  }

  @Test
  void listsTheWholeProfileWhenAskedTo() {
    track("one");
    source.on("one").shows(listing("one", 100, NOW));
    scrape(aPlan());

    clock.advance(Duration.ofDays(1));

    assertThat(onlyLog(scrape(aPlan().full())).found()).isEqualTo(100);
  }

  @Test
  void listsBackToTheMomentThatIsGiven() {
    track("one");
    source.on("one").shows(listing("one", 100, NOW));

    ScrapeLog log = onlyLog(scrape(aPlan().since(NOW.minus(Duration.ofDays(10)))));

    assertThat(log.found()).isEqualTo(10 + StopRule.ENOUGH);
    assertThat(log.status()).isEqualTo(LogStatus.SUCCESS);
  }

  @Test
  void theLimitBoundsOrdinaryPassesAndNotFullOnes() {
    track("one");
    source.on("one").shows(listing("one", 30, NOW));

    ScrapeLog limited = onlyLog(scrape(aPlan().limit(12)));
    ScrapeLog full = onlyLog(scrape(aPlan().all().full().limit(12)));

    assertThat(limited.found()).isEqualTo(12);
    assertThat(limited.coverage())
        .isEqualTo(new Coverage(true, listing("one", 30, NOW).get(11).video().uploadedAt()));
    assertThat(full.found()).isEqualTo(30);
    assertThat(source.requests()).extracting(ListingRequest::limit).containsExactly(12, null);
  }

  @Test
  void storesNothingOfATakenOverHandle() {
    database.put(anAccount("one").channelOf("somebody.else").build());
    source.on("one").shows(listing("one", 5, NOW));

    ScrapeLog log = onlyLog(scrape(aPlan()));

    assertThat(log.status()).isEqualTo(LogStatus.FAILED);
    assertThat(log.outcome()).isEqualTo("taken_over");
    assertThat(log.found()).isZero();
    assertThat(database.accounts().videoIds(AccountHandle.of("one"))).isEmpty();
    assertThat(account("one").lastScrapedAt()).isNull();
  }

  @Test
  void anUnexpectedExceptionIsOneFailedAccountThatKeepsWhatItRead() {
    track("one", "two", "three");
    source.on("one").throwing(new IllegalStateException("a\nbug"));
    source.on("three").shows(listing("three", 2, NOW)).throwing(new ArithmeticException());
    source.on("two").shows(listing("two", 1, NOW));

    ScrapeReport report = scrape(aPlan().jobs(1));

    assertThat(logs(report))
        .extracting(log -> log.account().name(), ScrapeLog::status, ScrapeLog::message)
        .containsExactly(
            tuple("one", LogStatus.FAILED, "Unexpected IllegalStateException: a bug"),
            tuple("three", LogStatus.PARTIAL, "Unexpected ArithmeticException:"),
            tuple("two", LogStatus.SUCCESS, null));
  }

  @Test
  void tellsTheListenerAndSurvivesItsFailure() {
    track("one", "two");
    source.on("one").shows(listing("one", 3, NOW));
    source.on("two").shows(listing("two", 2, NOW));
    List<String> heard = new ArrayList<>();

    ScrapeReport report =
        service.scrape(
            aPlan().jobs(1).build(),
            new ScrapeListener() {
              @Override
              public void started(int accounts) {
                heard.add("started " + accounts);
              }

              @Override
              public void videoRead(AccountHandle account) {
                heard.add("video " + account);
              }

              @Override
              public void finished(AccountResult result) {
                heard.add("finished " + result.account());
                throw new IllegalStateException("a bug of the listener");
              }
            });

    assertThat(heard)
        .containsExactly("started 2", "video @one", "video @one", "video @one", "finished @one");
    assertThat(report.session().status()).isEqualTo(SessionStatus.COMPLETED);
    assertThat(report.session().videos()).isEqualTo(5);
  }

  private void track(String... handles) {
    for (String handle : handles) {
      database.accounts().track(AccountHandle.of(handle));
    }
  }

  private ScrapeReport scrape(Plans plan) {
    return service.scrape(plan.build(), ScrapeListener.NONE);
  }

  private Account account(String handle) {
    return database.accounts().find(AccountHandle.of(handle)).orElseThrow();
  }

  private List<ScrapeLog> logs(ScrapeReport report) {
    return database.sessions().logs(report.session().id());
  }

  private ScrapeLog onlyLog(ScrapeReport report) {
    assertThat(logs(report)).hasSize(1);
    return logs(report).get(0);
  }
}

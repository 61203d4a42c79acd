package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Entries.listing;
import static io.soundtracker.scraper.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.ScrapeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one run leaves to the next: blocks, failures and spent budgets. */
class RestraintTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final ScriptedVideoSource source = new ScriptedVideoSource();
  private final SettableClock clock = new SettableClock(NOW);

  @Test
  void leavesTikTokAloneAfterABlock() {
    blockEverybody(5);
    ScrapeReport blocked = scrape(aPlan().jobs(1)); // more would have a listing under way
    assertThat(blocked.session().problem()).contains("TikTok is blocking this machine");
    clock.advance(Duration.ofMinutes(119));

    ScrapeReport next = scrape(aPlan());

    assertThat(next.session()).isNull();
    assertThat(next.postponed())
        .isEqualTo(new Postponement("TikTok is blocking this machine", NOW.plus(hours(2))));
    assertThat(source.requests()).hasSize(CircuitBreaker.BLOCKS);
    assertThat(database.sessions().latest(9)).hasSize(1);
    assertThat(service().nextDue(aPlan().build())).contains(NOW.plus(hours(2)));
  }

  @Test
  void waitsTwiceAsLongAfterAnotherBlock() {
    blockEverybody(5);
    scrape(aPlan().jobs(1));
    clock.advance(hours(2));

    assertThat(scrape(aPlan().jobs(1)).session()).isNotNull();

    clock.advance(Duration.ofMinutes(1));
    assertThat(scrape(aPlan().jobs(1)).postponed())
        .isEqualTo(
            new Postponement(
                "TikTok is blocking this machine, 2 sessions in a row", NOW.plus(hours(2 + 4))));
  }

  @Test
  void aForcedRunDoesNotWaitAndEndsTheCoolDownWhenItReads() {
    blockEverybody(3);
    scrape(aPlan());
    IntStream.range(0, 3).forEach(i -> source.on(name(i)).shows(listing(name(i), 1, NOW)));
    clock.advance(Duration.ofMinutes(20));
    scrape(aPlan().all()); // plays the first scripts once more

    scrape(aPlan().all());
    clock.advance(hours(30));

    assertThat(scrape(aPlan()).postponed()).isNull();
    assertThat(database.scrapeHistory().block()).isEmpty();
  }

  @Test
  void aBlockDoesNotCountAgainstAccounts() {
    IntStream.range(0, 8).forEach(this::track); // all missing, as to a machine that is refused

    assertThat(scrape(aPlan().jobs(1)).session().problem()).contains("none of 8 profiles");

    assertThat(database.scrapeHistory().standings())
        .allSatisfy(standing -> assertThat(standing.permanentFailures()).isEmpty());
    clock.advance(hours(2));
    assertThat(scrape(aPlan().jobs(1)).accounts()).hasSize(8);
  }

  @Test
  void triesAnAccountThatCannotBeListedEverMoreRarely() {
    track(0);
    source.on(name(0)).ends(new Unavailable(Reason.PRIVATE, "private"));

    assertThat(daysTried(100)).containsExactly(0, 2, 6, 14, 29, 56, 83);
  }

  @Test
  void triesAgainSoonAfterAPassingFailureButNotEveryMinute() {
    track(0);
    source.on(name(0)).ends(new Unreachable(FailureCause.NETWORK, "reset"));
    scrape(aPlan());

    clock.advance(Duration.ofMinutes(14));
    assertThat(scrape(aPlan()).session()).isNull();
    assertThat(service().nextDue(aPlan().build())).contains(NOW.plus(Duration.ofMinutes(15)));
    clock.advance(Duration.ofMinutes(1));
    assertThat(scrape(aPlan()).session()).isNotNull();
  }

  @Test
  void stopsBeginningAccountsWhenTheBudgetIsSpent() {
    IntStream.range(0, 6).forEach(this::trackAndShow);

    ScrapeReport report = scrape(aPlan().jobs(1), new RequestBudget(3, null));

    assertThat(source.requests()).hasSize(3);
    assertThat(logs(report))
        .extracting(ScrapeLog::status)
        .containsExactly(
            LogStatus.SUCCESS,
            LogStatus.SUCCESS,
            LogStatus.SUCCESS,
            LogStatus.SKIPPED,
            LogStatus.SKIPPED,
            LogStatus.SKIPPED);
    String spent = "The budget of 3 requests an hour is spent until 2026-03-10T09:00:00Z";
    assertThat(logs(report).get(5).message()).isEqualTo(spent);
    assertThat(report.session().problem()).isEqualTo(spent);
  }

  @Test
  void aBudgetIsSpentAcrossProcesses() {
    RequestBudget budget = new RequestBudget(null, 3);
    IntStream.range(0, 6).forEach(this::trackAndShow);
    scrape(aPlan().jobs(1), budget);
    clock.advance(hours(23));

    ScrapeReport later = scrape(aPlan().jobs(1).all(), budget);

    assertThat(later.session()).isNull();
    assertThat(later.postponed())
        .isEqualTo(
            new Postponement("The budget of 3 requests a day is spent", NOW.plus(hours(24))));
    assertThat(service(budget).nextDue(aPlan().build())).contains(NOW.plus(hours(24)));

    clock.advance(hours(1));
    assertThat(scrape(aPlan().jobs(1), budget).accounts())
        .extracting(result -> result.account().name())
        .startsWith(name(3), name(4), name(5));
  }

  @Test
  void saysWhenTheFirstAccountIsDue() {
    assertThat(service().nextDue(aPlan().build())).isEmpty();
    trackAndShow(0);
    assertThat(service().nextDue(aPlan().build())).contains(Instant.EPOCH);
    scrape(aPlan());
    clock.advance(hours(3));
    trackAndShow(1);
    scrape(aPlan());

    assertThat(service().nextDue(aPlan().build()))
        .contains(NOW.plus(ScrapePlan.DEFAULT.staleAfter().dividedBy(10).multipliedBy(9)));
    database.accounts().setInterval(AccountHandle.of(name(1)), hours(10));
    assertThat(service().nextDue(aPlan().build())).contains(NOW.plus(hours(3 + 9)));
    assertThat(service().nextDue(aPlan().all().build())).contains(clock.instant());
  }

  private List<Integer> daysTried(int days) {
    return IntStream.range(0, days)
        .filter(
            day -> {
              boolean tried = scrape(aPlan()).session() != null;
              clock.advance(Duration.ofDays(1));
              return tried;
            })
        .boxed()
        .toList();
  }

  private void blockEverybody(int accounts) {
    for (int i = 0; i < accounts; i++) {
      track(i);
      source.on(name(i)).ends(new Blocked("403"));
    }
  }

  private void trackAndShow(int number) {
    track(number);
    source.on(name(number)).shows(listing(name(number), 1, NOW));
  }

  private void track(int number) {
    database.accounts().track(AccountHandle.of(name(number)));
  }

  private static String name(int number) {
    return "account%02d".formatted(number);
  }

  private List<ScrapeLog> logs(ScrapeReport report) {
    return database.sessions().logs(report.session().id());
  }

  private ScrapeReport scrape(Plans plan) {
    return scrape(plan, RequestBudget.NONE);
  }

  private ScrapeReport scrape(Plans plan, RequestBudget budget) {
    return service(budget).scrape(plan.build(), ScrapeListener.NONE);
  }

  private ScrapeService service() {
    return service(RequestBudget.NONE);
  }

  /** A new one, as another process would have it. */
  private ScrapeService service(RequestBudget budget) {
    return new ScrapeService(
        database.accounts(),
        database.sessions(),
        database.scrapeHistory(),
        database.store(),
        source,
        new Politeness(budget, hours(2)),
        clock);
  }

  private static Duration hours(int number) {
    return Duration.ofHours(number);
  }
}

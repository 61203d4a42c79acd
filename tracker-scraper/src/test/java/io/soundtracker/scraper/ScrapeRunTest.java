package io.soundtracker.scraper;

import static io.soundtracker.core.fixture.Entries.listing;
import static io.soundtracker.scraper.Accounts.anAccount;
import static io.soundtracker.scraper.Plans.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.ToolBroken;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.core.scrape.VideoSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a run behaves as a whole: its threads, and everything that can end it. */
@Timeout(300)
class ScrapeRunTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final ScriptedVideoSource source = new ScriptedVideoSource();

  @AfterEach
  void noThreadOutlivesARun() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("tracker-"));
  }

  @Test
  void listsAsManyAccountsAtOnceAsThereAreJobs() {
    track(6);
    CyclicBarrier three = new CyclicBarrier(3);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    VideoSource parallel =
        (request, sink) -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          await(three);
          atOnce.decrementAndGet();
          return source.fetch(request, sink);
        };

    service(parallel, database.store()).scrape(aPlan().jobs(3).build(), ScrapeListener.NONE);

    assertThat(most).hasValue(3);
    assertThat(source.requests()).hasSize(6);
  }

  @Test
  void writesOnOneThreadAlone() {
    track(9);
    scriptAll(9);
    Set<String> writers = ConcurrentHashMap.newKeySet();
    ScrapeStore watched =
        batch -> {
          writers.add(Thread.currentThread().getName());
          return database.store().record(batch);
        };

    ScrapeReport report =
        service(source, watched).scrape(aPlan().jobs(4).build(), ScrapeListener.NONE);

    assertThat(writers).containsExactly("tracker-writer");
    assertThat(report.session().videos()).isEqualTo(18);
  }

  @Test
  void asksNobodyMoreOnceTikTokBlocks() {
    track(10);
    for (int i = 0; i < 10; i++) {
      source.on(name(i)).ends(new Blocked("403"));
    }

    ScrapeReport report = scrape(aPlan().jobs(1));

    assertThat(source.requests()).hasSize(CircuitBreaker.BLOCKS);
    assertThat(logs(report))
        .extracting(ScrapeLog::status)
        .containsSubsequence(LogStatus.FAILED, LogStatus.SKIPPED)
        .hasSize(10);
    assertThat(logs(report).get(9).message()).contains("TikTok is blocking this machine");
    assertThat(report.session().status()).isEqualTo(SessionStatus.FAILED);
    assertThat(report.session().problem()).contains("TikTok is blocking this machine");
  }

  @Test
  void skipsEverybodyWhenTheToolIsBroken() {
    track(5);
    source.on(name(0)).ends(new ToolBroken("yt-dlp is not installed"));

    ScrapeReport report = scrape(aPlan().jobs(1));

    assertThat(source.requests()).hasSize(1);
    assertThat(report.accounts())
        .extracting(result -> result.outcome().message())
        .containsOnly("yt-dlp is not installed");
    assertThat(report.session().status()).isEqualTo(SessionStatus.FAILED);
    assertThat(report.session().problem()).isEqualTo("yt-dlp is not installed");
  }

  @Test
  void asksTheAccountThatAnsweredLastBeforeItCallsMissingProfilesABlock() {
    for (int i = 0; i < 20; i++) {
      database.put(anAccount(name(i)).scrapedAt(NOW.minus(Duration.ofDays(40 - i))).build());
    }
    source.on(name(19)).shows(listing(name(19), 2, NOW));

    ScrapeReport report = scrape(aPlan().jobs(1));

    assertThat(source.requests())
        .extracting(ListingRequest::account)
        .startsWith(handle(0), handle(1), handle(2), handle(3), handle(4), handle(19), handle(5))
        .hasSize(20);
    assertThat(report.session().problem()).isNull();
  }

  @Test
  void endsWhenEvenTheAccountsThatAnsweredLastAreMissing() {
    track(20);

    ScrapeReport report = scrape(aPlan().jobs(1));

    assertThat(source.requests()).hasSize(CircuitBreaker.MISSING_CONCLUSIVE);
    assertThat(report.session().problem()).contains("blocking");
  }

  @Test
  void stoppingRecordsWhatWasReadAndLeavesTheRestAlone() throws Exception {
    track(5);
    CountDownLatch reading = new CountDownLatch(2);
    for (int i = 0; i < 5; i++) {
      source
          .on(name(i))
          .shows(listing(name(i), 3, NOW))
          .opens(reading)
          .waitsFor(new CountDownLatch(1));
    }
    ScrapeService service = service(source, database.store());
    CompletableFuture<ScrapeReport> run =
        CompletableFuture.supplyAsync(
            () -> service.scrape(aPlan().jobs(2).build(), ScrapeListener.NONE));

    assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
    service.stop();
    ScrapeReport report = run.get(60, TimeUnit.SECONDS);

    assertThat(report.interrupted()).isTrue();
    assertThat(source.requests()).hasSize(2);
    assertThat(logs(report))
        .hasSize(2)
        .allSatisfy(log -> assertThat(log.outcome()).isEqualTo("interrupted"))
        .allSatisfy(log -> assertThat(log.status()).isEqualTo(LogStatus.PARTIAL))
        .allSatisfy(log -> assertThat(log.added()).isEqualTo(3));
    assertThat(report.session().status()).isEqualTo(SessionStatus.PARTIAL);
    assertThat(report.session().problem()).isEqualTo("interrupted");
  }

  @Test
  void aWriteInFlightIsFinishedWhenTheRunIsStopped() throws Exception {
    track(3);
    scriptAll(3);
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    ScrapeStore slow =
        batch -> {
          writing.countDown();
          await(stopped);
          return database.store().record(batch);
        };
    ScrapeService service = service(source, slow);
    CompletableFuture<ScrapeReport> run =
        CompletableFuture.supplyAsync(
            () -> service.scrape(aPlan().jobs(1).build(), ScrapeListener.NONE));

    assertThat(writing.await(60, TimeUnit.SECONDS)).isTrue();
    service.stop();
    stopped.countDown();
    ScrapeReport report = run.get(60, TimeUnit.SECONDS);

    assertThat(logs(report)).hasSize(1).first().extracting(ScrapeLog::added).isEqualTo(2);
    assertThat(report.session().problem()).isEqualTo("interrupted");
  }

  @Test
  void aStoppedServiceStartsNoRun() {
    track(2);
    ScrapeService service = service(source, database.store());

    service.stop();
    ScrapeReport report = service.scrape(ScrapePlan.DEFAULT, ScrapeListener.NONE);

    assertThat(report.interrupted()).isTrue();
    assertThat(report.session()).isNull();
    assertThat(source.requests()).isEmpty();
  }

  @Test
  void aStopBeforeTheFirstListingIsNotLost() {
    track(2);
    ScrapeService service = service(source, database.store());

    ScrapeReport report =
        service.scrape(
            ScrapePlan.DEFAULT,
            new ScrapeListener() {
              @Override
              public void started(int accounts) {
                service.stop();
              }
            });

    assertThat(report.interrupted()).isTrue();
    assertThat(report.session().problem()).isEqualTo("interrupted");
    assertThat(source.requests()).isEmpty();
  }

  @Test
  void anInterruptOfTheCallerStopsTheRunAndIsKept() throws Exception {
    track(2);
    CountDownLatch reading = new CountDownLatch(1);
    source.on(name(0)).opens(reading).waitsFor(new CountDownLatch(1));
    AtomicReference<ScrapeReport> report = new AtomicReference<>();
    AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              report.set(scrape(aPlan().jobs(1)));
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
    caller.start();

    assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
    caller.interrupt();
    caller.join(60_000);

    assertThat(stillInterrupted).hasValue(true);
    assertThat(report.get().interrupted()).isTrue();
    assertThat(logs(report.get())).hasSize(1);
  }

  @Test
  void aBatchThatCannotBeStoredIsOneFailedAccount() {
    track(3);
    scriptAll(3);
    ScrapeStore picky =
        batch -> {
          if (batch.account().equals(handle(1)) && !batch.readings().isEmpty()) {
            throw new StorageFailure("constraint failed");
          }
          return database.store().record(batch);
        };

    ScrapeReport report =
        service(source, picky).scrape(aPlan().jobs(1).build(), ScrapeListener.NONE);

    assertThat(logs(report))
        .extracting(ScrapeLog::status)
        .containsExactly(LogStatus.SUCCESS, LogStatus.FAILED, LogStatus.SUCCESS);
    assertThat(report.accounts().get(1).outcome())
        .isEqualTo(new Unreachable(FailureCause.STORAGE, "Not recorded: constraint failed"));
    assertThat(report.session().problem()).isNull();
  }

  @Test
  void aLostDatabaseEndsTheRun() {
    track(10);
    scriptAll(10);
    AtomicInteger calls = new AtomicInteger();
    ScrapeStore lost =
        batch -> {
          calls.incrementAndGet();
          throw new StorageFailure("disk full");
        };

    ScrapeReport report =
        service(source, lost).scrape(aPlan().jobs(1).build(), ScrapeListener.NONE);

    assertThat(source.requests()).hasSize(Recorder.FAILURES);
    assertThat(calls).hasValue(2 * Recorder.FAILURES);
    assertThat(report.accounts())
        .hasSize(10)
        .allSatisfy(result -> assertThat(result.outcome().message()).contains("disk full"));
    assertThat(report.session().problem()).isEqualTo("Not recorded: disk full");
  }

  @Test
  void aDatabaseThatFailsNowAndThenIsNotLost() {
    track(10);
    scriptAll(10);
    Set<AccountHandle> unlucky = Set.of(handle(0), handle(1), handle(3), handle(4));
    ScrapeStore moody =
        batch -> {
          if (unlucky.contains(batch.account())) {
            throw new StorageFailure("busy");
          }
          return database.store().record(batch);
        };

    ScrapeReport report =
        service(source, moody).scrape(aPlan().jobs(1).build(), ScrapeListener.NONE);

    assertThat(source.requests()).hasSize(10);
    assertThat(report.session().problem()).isNull();
    assertThat(report.session().succeeded()).isEqualTo(6);
  }

  @Test
  void anErrorEndsTheRunAndIsThrown() {
    track(4);
    VideoSource broken =
        (request, sink) -> {
          throw new LinkageError("half an installation");
        };

    assertThatExceptionOfType(LinkageError.class)
        .isThrownBy(
            () ->
                service(broken, database.store())
                    .scrape(aPlan().jobs(2).build(), ScrapeListener.NONE))
        .withMessage("half an installation");
    assertThat(database.sessions().latest(1))
        .first()
        .extracting("problem")
        .asString()
        .contains("half an installation");
  }

  @Test
  void anErrorOfTheStoreIsThrownToo() {
    track(2);
    scriptAll(2);
    ScrapeStore broken =
        batch -> {
          throw new LinkageError("no driver");
        };

    assertThatThrownBy(
            () -> service(source, broken).scrape(aPlan().jobs(2).build(), ScrapeListener.NONE))
        .isInstanceOf(LinkageError.class);
  }

  @Test
  void refusesASecondRunMeanwhile() throws Exception {
    track(1);
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    source.on(name(0)).opens(reading).waitsFor(goOn);
    ScrapeService service = service(source, database.store());
    CompletableFuture<ScrapeReport> run =
        CompletableFuture.supplyAsync(
            () -> service.scrape(ScrapePlan.DEFAULT, ScrapeListener.NONE));

    assertThat(reading.await(60, TimeUnit.SECONDS)).isTrue();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> service.scrape(ScrapePlan.DEFAULT, ScrapeListener.NONE));

    goOn.countDown();
    assertThat(run.get(60, TimeUnit.SECONDS).session().status()).isEqualTo(SessionStatus.COMPLETED);
  }

  private static final class StorageFailure extends TrackerException {
    private static final long serialVersionUID = 1L;

    StorageFailure(String message) {
      super(message, "", null);
    }
  }

  private ScrapeService service(VideoSource from, ScrapeStore to) {
    return new ScrapeService(
        database.accounts(),
        database.sessions(),
        database.scrapeHistory(),
        to,
        from,
        Politeness.defaults(),
        new SettableClock(NOW));
  }

  private ScrapeReport scrape(Plans plan) {
    return service(source, database.store()).scrape(plan.build(), ScrapeListener.NONE);
  }

  private List<ScrapeLog> logs(ScrapeReport report) {
    return database.sessions().logs(report.session().id());
  }

  private void track(int accounts) {
    IntStream.range(0, accounts).forEach(i -> database.accounts().track(handle(i)));
  }

  private void scriptAll(int accounts) {
    IntStream.range(0, accounts).forEach(i -> source.on(name(i)).shows(listing(name(i), 2, NOW)));
  }

  private static AccountHandle handle(int number) {
    return AccountHandle.of(name(number));
  }

  private static String name(int number) {
    return "account%02d".formatted(number);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened the latch");
      }
    } catch (InterruptedException stop) {
      throw new IllegalStateException("the writer was interrupted", stop);
    }
  }
}

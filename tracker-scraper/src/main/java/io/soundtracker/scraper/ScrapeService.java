package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.scrape.VideoSource;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Collects: lists the accounts that are due, in parallel, and records each listing once.
 *
 * <p>One run at a time; {@link #stop} may be called from any thread.
 */
public final class ScrapeService {
  /** The problem of a session that was stopped and had no other. */
  public static final String INTERRUPTED = "interrupted";

  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final ScrapeHistory history;
  private final ScrapeStore store;
  private final VideoSource source;
  private final Clock clock;
  private final Restraint restraint;
  private final AtomicBoolean running = new AtomicBoolean();
  private final Object stopping = new Object();
  private boolean stopped;
  private @Nullable ScrapeRun current;

  /** Creates the service. */
  @Inject
  public ScrapeService(
      AccountRepository accounts,
      SessionRepository sessions,
      ScrapeHistory history,
      ScrapeStore store,
      VideoSource source,
      Politeness politeness,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.history = history;
    this.store = store;
    this.source = source;
    this.clock = clock;
    this.restraint = new Restraint(history, politeness, clock);
  }

  /**
   * Runs once. The caller holds the {@link io.soundtracker.core.scrape.InstanceLock}, since every
   * session still running is taken for a dead process's and closed.
   *
   * <p>Returns when every account has been dealt with, or soon after {@link #stop} or an interrupt
   * of this thread, which stays interrupted. No thread outlives the call. Cheap when nothing is
   * due.
   *
   * <p>While TikTok is to be left alone after a block, or the request budget is spent, nothing is
   * tried and no session opened; the report says until when.
   *
   * @param listener hears how it gets on; when it fails it is told no more
   * @throws io.soundtracker.core.InvalidInputException when the plan names an account that is not
   *     tracked or not active; then nothing was done
   * @throws io.soundtracker.core.TrackerException when the session cannot be opened or closed
   * @throws IllegalStateException when a run is going on
   */
  public ScrapeReport scrape(ScrapePlan plan, ScrapeListener listener) {
    if (!running.compareAndSet(false, true)) {
      throw new IllegalStateException("A run is going on");
    }
    try {
      int abandoned = sessions.closeAbandoned(clock.instant());
      List<Account> due = dueAccounts().select(plan);
      Postponement wait = due.isEmpty() ? null : restraint.postponement(plan).orElse(null);
      if (due.isEmpty() || wait != null || isStopped()) {
        return new ScrapeReport(null, List.of(), abandoned, isStopped(), wait);
      }
      SessionId session = sessions.open(clock.instant(), PlanJson.of(plan));
      return run(session, plan, due, new OneAtATime(listener), abandoned);
    } finally {
      running.set(false);
    }
  }

  /**
   * When {@link #scrape} next has something to do, in the past when it has already. Empty when the
   * plan speaks of no account. Cheap.
   *
   * @throws io.soundtracker.core.InvalidInputException when the plan names an account that is not
   *     tracked or not active
   */
  public Optional<Instant> nextDue(ScrapePlan plan) {
    return dueAccounts()
        .next(plan)
        .map(
            due ->
                restraint
                    .postponement(plan)
                    .map(Postponement::until)
                    .filter(until -> until.isAfter(due))
                    .orElse(due));
  }

  /**
   * Stops the run that is going on and starts no other: listings under way are interrupted and what
   * they read is recorded, accounts not begun are left alone, and {@link #scrape} returns. Does not
   * wait for that. Safe to call from a signal handler, at any time, more than once.
   */
  public void stop() {
    synchronized (stopping) {
      stopped = true;
      if (current != null) {
        current.stop();
      }
    }
  }

  private ScrapeReport run(
      SessionId session, ScrapePlan plan, List<Account> due, ScrapeListener told, int abandoned) {
    told.started(due.size());
    AccountLister lister = new AccountLister(session, plan, accounts, source, clock);
    ScrapeRun run;
    List<AccountResult> results;
    try (Recorder recorder = new Recorder(store, plan.jobs())) {
      run = new ScrapeRun(due, plan.jobs(), lister, recorder, restraint.spending(), told);
      begin(run);
      results = run.finish();
    } finally {
      begin(null);
    }
    ScrapeSession closed = close(session, run);
    return new ScrapeReport(closed, results, abandoned, run.isStopped(), null);
  }

  private DueAccounts dueAccounts() {
    return new DueAccounts(accounts, history, clock);
  }

  private void begin(@Nullable ScrapeRun run) {
    synchronized (stopping) {
      current = run;
      if (run != null && stopped) {
        run.stop();
      }
    }
  }

  private boolean isStopped() {
    synchronized (stopping) {
      return stopped;
    }
  }

  private ScrapeSession close(SessionId session, ScrapeRun run) {
    if (run.isBlocked()) {
      sessions.noteBlock(session, clock.instant());
    }
    Throwable fault = run.fault();
    if (fault == null) {
      String problem = run.problem().orElse(run.isStopped() ? INTERRUPTED : null);
      return sessions.close(session, clock.instant(), problem);
    }
    try {
      sessions.close(session, clock.instant(), fault.toString());
    } catch (RuntimeException another) {
      fault.addSuppressed(another);
    }
    if (fault instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("The run broke off", fault);
  }
}

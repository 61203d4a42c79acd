package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a number of accounts: so many jobs take the next account, list it, have it
 * recorded, and go on until there is none left, the circuit breaker opens, the request budget is
 * spent, the database is lost, or the run is stopped. For one use.
 */
final class ScrapeRun {
  private final AccountLister lister;
  private final Recorder recorder;
  private final Spending spending;
  private final ScrapeListener listener;
  private final CircuitBreaker breaker = new CircuitBreaker();
  private final Deque<Account> waiting;
  private final List<AccountResult> results = new ArrayList<>();
  private final List<Thread> jobs;
  private volatile boolean stopped;
  private volatile @Nullable Throwable fault;

  ScrapeRun(
      Collection<Account> accounts,
      int jobs,
      AccountLister lister,
      Recorder recorder,
      Spending spending,
      ScrapeListener listener) {
    this.waiting = new ArrayDeque<>(accounts);
    this.lister = lister;
    this.recorder = recorder;
    this.spending = spending;
    this.listener = listener;
    this.jobs =
        IntStream.rangeClosed(1, Math.min(jobs, accounts.size()))
            .mapToObj(number -> new Thread(this::work, "tracker-job-" + number))
            .toList();
  }

  /**
   * Works until all is done, then no job is left running. An interrupt of the calling thread stops
   * the run, and is kept.
   *
   * @return account by account, in the order they ended
   */
  List<AccountResult> finish() {
    boolean started = false;
    try {
      jobs.forEach(Thread::start);
      started = true;
    } finally {
      if (!started) {
        stop();
      }
      awaitJobs();
    }
    synchronized (results) {
      return List.copyOf(results);
    }
  }

  /** Interrupts the listings under way; what they read is still recorded. From any thread. */
  void stop() {
    stopped = true;
    jobs.forEach(Thread::interrupt);
  }

  /** Whether it was stopped before its end. */
  boolean isStopped() {
    return stopped;
  }

  /** What went wrong with the run as a whole; empty when nothing did. */
  Optional<String> problem() {
    return recorder.problem().or(breaker::problem).or(spending::problem);
  }

  /** Whether TikTok refuses this machine. */
  boolean isBlocked() {
    return breaker.isBlocked();
  }

  /** What no job should ever meet: an error of the virtual machine, or a bug of ours. */
  @Nullable Throwable fault() {
    return fault;
  }

  private void work() {
    try {
      for (Account next = next(); next != null; next = next()) {
        AccountResult result = result(next);
        synchronized (results) {
          results.add(result);
        }
        listener.finished(result);
      }
    } catch (Throwable met) { // the thread that waits throws it again
      fault = met;
      stop();
    }
  }

  private void awaitJobs() {
    boolean interrupted = false;
    for (Thread job : jobs) {
      while (job.isAlive()) {
        try {
          job.join();
        } catch (InterruptedException asked) {
          interrupted = true;
          stop();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The longest neglected account; while a block is suspected, the one that answered last. */
  private @Nullable Account next() {
    synchronized (waiting) {
      if (stopped) {
        return null;
      }
      return breaker.isSuspicious() ? waiting.pollLast() : waiting.pollFirst();
    }
  }

  private AccountResult result(Account account) {
    Optional<String> lost = recorder.problem();
    if (lost.isPresent()) {
      return Recorder.unrecorded(lister.skip(account, lost.get()));
    }
    Optional<String> open = breaker.problem().or(spending::begin);
    if (open.isPresent()) {
      return recorder.record(lister.skip(account, open.get()));
    }
    ScrapeBatch batch = lister.list(account, new Watch(account));
    spending.end(batch);
    if (batch.outcome().status() != LogStatus.SKIPPED) {
      breaker.saw(batch.outcome());
    }
    return recorder.record(batch).under(account.handle());
  }

  /** Looks on while one account is listed. */
  private final class Watch implements Listing.Watcher {
    private final Account account;

    Watch(Account account) {
      this.account = account;
    }

    @Override
    public void videoRead() {
      listener.videoRead(account.handle());
    }

    @Override
    public boolean isStopped() {
      return stopped;
    }
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.ScrapeStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches on one thread, one after the other, whatever number of jobs hands them over: eight
 * writers on SQLite are slower than one.
 *
 * <p>A job waits until its own batch is written, so at most one batch a job is held in memory. An
 * interrupt never reaches the writer; it is kept for the job until its batch is written. Safe for
 * use by several threads.
 */
final class Recorder implements AutoCloseable {
  /** So many failures in a row, and the database counts as lost. */
  static final int FAILURES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final RecordedBatch NOTHING = new RecordedBatch(0, 0, 0);

  private final ScrapeStore store;
  private final ThreadPoolExecutor writer;
  private volatile @Nullable Thread thread;
  private int failures;
  private @Nullable String problem;

  Recorder(ScrapeStore store, int jobs) {
    this.store = store;
    this.writer =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(jobs),
            task -> thread = new Thread(task, "tracker-writer"));
  }

  /** Why nothing can be recorded any more; empty while it can. */
  synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /**
   * Records a batch. When that fails, what it had read is lost, and the account's log says so if
   * the database takes at least that.
   */
  AccountResult record(ScrapeBatch batch) {
    try {
      return result(batch, written(batch));
    } catch (RuntimeException failure) {
      String message = "Not recorded: " + UnexpectedFailure.describe(failure);
      LOG.warn("{}: {}", batch.account(), message);
      LOG.debug("{} could not be recorded", batch.account(), failure);
      return lost(batch, message);
    }
  }

  private AccountResult lost(ScrapeBatch batch, String message) {
    ScrapeBatch remains =
        new ScrapeBatch(
            batch.session(),
            batch.account(),
            batch.channelId(),
            null,
            List.of(),
            new Unreachable(FailureCause.STORAGE, message),
            Coverage.NONE,
            batch.readAt(),
            batch.took(),
            batch.details());
    try {
      return result(remains, written(remains));
    } catch (RuntimeException again) {
      LOG.debug("{}: its failure could not be recorded either", batch.account(), again);
      noteFailure(message);
      return unrecorded(remains);
    }
  }

  /** A result that never reached the database. */
  static AccountResult unrecorded(ScrapeBatch batch) {
    return result(batch, NOTHING);
  }

  @Override
  public void close() {
    writer.shutdown();
    Thread last = thread;
    boolean interrupted = false;
    while (last != null && last.isAlive()) {
      try {
        last.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private RecordedBatch written(ScrapeBatch batch) {
    Future<RecordedBatch> writing = writer.submit(() -> store.record(batch));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          RecordedBatch recorded = writing.get();
          noteSuccess();
          return recorded;
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      throw rethrown(failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("Writing failed", cause);
  }

  private synchronized void noteSuccess() {
    failures = 0;
  }

  private synchronized void noteFailure(String message) {
    failures++;
    if (failures >= FAILURES && problem == null) {
      problem = message;
    }
  }

  private static AccountResult result(ScrapeBatch batch, RecordedBatch recorded) {
    FetchOutcome outcome = batch.outcome();
    return new AccountResult(batch.account(), recorded, outcome, batch.took(), batch.details());
  }
}

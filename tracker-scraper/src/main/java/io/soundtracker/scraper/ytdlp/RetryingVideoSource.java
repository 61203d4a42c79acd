package io.soundtracker.scraper.ytdlp;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.VideoSource;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists again what failed for a passing reason, and nothing else: a private profile stays private,
 * a refusal needs rest, and a listing that took too long would take as long again.
 *
 * <p>Safe for use by several threads when its source is.
 */
public final class RetryingVideoSource implements VideoSource {
  /** How often a listing is tried again by default. */
  public static final int RETRIES = 3;

  private static final Logger LOG = LoggerFactory.getLogger(RetryingVideoSource.class);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
  private static final double JITTER = 0.25;

  private final VideoSource source;
  private final RetryPolicy<FetchOutcome> policy;

  /**
   * Tries again after 2, 4, 8, ... seconds, at most 30, each a quarter longer or shorter at random.
   *
   * @param retries how often, ≥ 0; {@link #RETRIES} unless there is a reason
   */
  public RetryingVideoSource(VideoSource source, int retries) {
    this(
        source,
        retries,
        RetryPolicy.<FetchOutcome>builder()
            .withBackoff(FIRST_DELAY, LONGEST_DELAY)
            .withJitter(JITTER));
  }

  RetryingVideoSource(VideoSource source, int retries, RetryPolicyBuilder<FetchOutcome> delays) {
    this.source = source;
    this.policy =
        delays
            .withMaxRetries(retries)
            // An exception is a bug of ours or the sink's, not a failure of the listing.
            .handleIf((outcome, failure) -> failure == null && outcome.isTransient())
            .abortIf((outcome, failure) -> Thread.currentThread().isInterrupted())
            .build();
  }

  @Override
  public FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    Attempts attempts = new Attempts(request, sink);
    try {
      return Failsafe.with(policy).get(attempts::next);
    } catch (FailsafeException stopped) {
      if (!(stopped.getCause() instanceof InterruptedException)) {
        throw stopped;
      }
      Thread.currentThread().interrupt();
      return attempts.interrupted();
    }
  }

  /** The attempts of one listing. */
  private final class Attempts {
    private final ListingRequest request;
    private final ListingSink sink;
    private FetchOutcome last = new FetchOutcome.Skipped("not tried yet");
    private int begun;

    Attempts(ListingRequest request, ListingSink sink) {
      this.request = request;
      this.sink = sink;
    }

    FetchOutcome next() {
      if (begun++ > 0) {
        LOG.info("{}: trying again after {}", request.account(), last.message());
        sink.restart();
      }
      last = source.fetch(request, sink);
      return last;
    }

    /** The user did not want to wait for the next attempt; what the last one read stands. */
    FetchOutcome interrupted() {
      String message = "interrupted before another attempt; the last one: " + last.message();
      return last instanceof FetchOutcome.Partial
          ? new FetchOutcome.Partial(FailureCause.INTERRUPTED, message)
          : new FetchOutcome.Unreachable(FailureCause.INTERRUPTED, message);
    }
  }
}

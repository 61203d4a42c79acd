package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.VideoSource;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;

/**
 * Waits a random while before each listing but the first, so that jobs which began together do not
 * go on asking together.
 *
 * <p>Safe for use by several threads when its source is.
 */
public final class PacedVideoSource implements VideoSource {
  private final VideoSource source;
  private final Duration longest;
  private final DoubleSupplier share;
  private final Pause pause;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Waits for some time. */
  @FunctionalInterface
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  /**
   * Creates the source.
   *
   * @param longest the longest it waits, ≥ 0
   */
  public PacedVideoSource(VideoSource source, Duration longest) {
    this(
        source,
        longest,
        () -> ThreadLocalRandom.current().nextDouble(),
        time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  /**
   * Creates the source.
   *
   * @param share gives which part of the longest time it waits, 0 to 1
   */
  PacedVideoSource(VideoSource source, Duration longest, DoubleSupplier share, Pause pause) {
    this.source = source;
    this.longest = longest;
    this.share = share;
    this.pause = pause;
  }

  @Override
  public FetchOutcome fetch(ListingRequest request, ListingSink sink) {
    if (begun.getAndSet(true)) {
      try {
        pause.last(Duration.ofNanos((long) (longest.toNanos() * share.getAsDouble())));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new FetchOutcome.Unreachable(
            FailureCause.INTERRUPTED, "interrupted before it began");
      }
    }
    return source.fetch(request, sink);
  }
}

package io.soundtracker.daemon.metrics;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the database when somebody asks, but not more often than every few seconds, whoever
 * asks. Safe for use by several threads.
 */
final class Observatory {
  private static final Logger LOG = LoggerFactory.getLogger(Observatory.class);
  private static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final Clock clock;
  private final LongSupplier nanos;
  private final Timer time;
  private @Nullable Sight sight;
  private @Nullable Standing seen;
  private long seenAt;
  private boolean looked;

  /**
   * Creates it.
   *
   * @param nanos as {@link System#nanoTime}
   * @param time takes how long a look lasts
   */
  Observatory(Clock clock, LongSupplier nanos, Timer time) {
    this.clock = clock;
    this.nanos = nanos;
    this.time = time;
  }

  /** Looks there from now on. */
  synchronized void watch(Sight where) {
    sight = where;
    looked = false;
  }

  /** Does something while nobody looks. */
  synchronized <T> T still(Supplier<T> what) {
    return what.get();
  }

  /** What the database says; null when it does not answer. */
  synchronized @Nullable Standing standing() {
    if (!looked || nanos.getAsLong() - seenAt >= GOOD_FOR.toNanos()) {
      seen = look();
      seenAt = nanos.getAsLong();
      looked = true;
    }
    return seen;
  }

  private @Nullable Standing look() {
    Sight where = sight;
    if (where == null) {
      return null;
    }
    try {
      return time.record(() -> Standing.of(where, clock.instant()));
    } catch (RuntimeException unanswered) {
      // Whatever it is: whoever asked is told, and the daemon goes on.
      LOG.debug("The database does not answer", unanswered);
      return null;
    }
  }
}

package io.soundtracker.daemon.metrics;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When something last went on. By a clock that nobody sets. Safe for use by several threads. */
final class Heartbeat {
  private final LongSupplier nanos;
  private volatile long last;

  /**
   * Beats for the first time.
   *
   * @param nanos as {@link System#nanoTime}
   */
  Heartbeat(LongSupplier nanos) {
    this.nanos = nanos;
    beat();
  }

  void beat() {
    last = nanos.getAsLong();
  }

  /** How long ago the last one was. */
  Duration age() {
    return Duration.ofNanos(nanos.getAsLong() - last);
  }
}

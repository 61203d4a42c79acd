package io.soundtracker.core.monitor;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param from its first moment
 * @param until the first moment after it, not before {@code from}
 */
public record Window(Instant from, Instant until) {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException when it ends before it begins
   */
  public Window {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("A window from " + from + " until " + until);
    }
  }

  /** The time up to a moment. */
  public static Window before(Instant until, Duration length) {
    return new Window(until.minus(length), until);
  }

  /** The time of this length that leads up to it. */
  public Window previous() {
    return before(from, length());
  }

  /** How long it is. */
  public Duration length() {
    return Duration.between(from, until);
  }

  /** Whether a moment lies in it. */
  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}

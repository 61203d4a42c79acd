package io.soundtracker.analysis.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Over how long growth is measured. The window of an account ends with its last listing, and the
 * period it is compared with is the equal one before.
 *
 * @param length longer than zero
 */
public record GrowthWindow(Duration length) {
  private static final int PARTS = 10;

  /** Windows that can be this old, and reach back over two lengths with what is tolerated. */
  private static final int REACH_IN_PARTS = 33;

  /** Checks the length. */
  public GrowthWindow {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("no window: " + length);
    }
  }

  /** How far from an edge a reading may lie to stand for it: a tenth of the length. */
  public Duration tolerance() {
    return length.dividedBy(PARTS);
  }

  /**
   * Where the window of an account ends.
   *
   * @param readAt when its last listing was read, null when there is none
   * @param now the present moment
   * @return that moment; empty when it is longer ago than the window is long, and a tenth
   */
  Optional<Instant> end(@Nullable Instant readAt, Instant now) {
    return Optional.ofNullable(readAt)
        .filter(end -> !end.isBefore(now.minus(length).minus(tolerance())));
  }

  /** Where a window begins that ends at a moment; the previous one ends there. */
  Instant start(Instant end) {
    return end.minus(length);
  }

  /** From when on readings matter. */
  Instant reachOf(Instant now) {
    return now.minus(tolerance().multipliedBy(REACH_IN_PARTS));
  }

  /**
   * How long a video must be known to be measured: until its window begins close enough to its
   * first reading.
   */
  Duration leastKnown() {
    return length.minus(tolerance());
  }
}

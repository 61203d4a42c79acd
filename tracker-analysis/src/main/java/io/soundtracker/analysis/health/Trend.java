package io.soundtracker.analysis.health;

import java.util.OptionalDouble;

/**
 * A share in a window, and in the window before.
 *
 * @param now in the window
 * @param before in the one of the same length before it
 */
public record Trend(Share now, Share before) {

  /**
   * By how much it rose, in percentage points; negative when it fell.
   *
   * @return empty unless both are known
   */
  public OptionalDouble points() {
    OptionalDouble later = now.percent();
    OptionalDouble earlier = before.percent();
    return later.isPresent() && earlier.isPresent()
        ? OptionalDouble.of(later.getAsDouble() - earlier.getAsDouble())
        : OptionalDouble.empty();
  }
}

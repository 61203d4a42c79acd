package io.soundtracker.analysis.growth;

import java.util.OptionalDouble;

/**
 * The growth of one period against that of the previous one, over the videos measured in both:
 * different videos cannot be compared.
 *
 * @param videos how many those are, ≥ 1
 * @param current what they gained in the period
 * @param previous what they gained in the one before
 */
public record Change(long videos, Estimate current, Estimate previous) {
  /** A percentage of less than this says nothing. */
  public static final long SMALLEST_BASE = 10;

  private static final double PERCENT = 100;

  /** How much more was gained than before. */
  public Estimate difference() {
    return current.minus(previous);
  }

  /**
   * How much more was gained than before, in percent of what was gained before, by what is likely
   * of both.
   *
   * @return empty when less than {@link #SMALLEST_BASE} was gained before
   */
  public OptionalDouble percent() {
    if (previous.likely() < SMALLEST_BASE) {
      return OptionalDouble.empty();
    }
    double base = previous.likely();
    return OptionalDouble.of((current.likely() - base) / base * PERCENT);
  }

  /** Both together. */
  Change plus(Change other) {
    return new Change(
        videos + other.videos, current.plus(other.current), previous.plus(other.previous));
  }
}

package io.soundtracker.core.query;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A sum over the videos whose count is known.
 *
 * @param sum of the known counts, ≥ 0
 * @param known how many videos it rests on, ≥ 0; 0 means that the sum is unknown
 */
public record KnownSum(long sum, long known) {
  /** Nothing known. */
  public static final KnownSum NONE = new KnownSum(0, 0);

  /**
   * The sum.
   *
   * @return empty when not one count is known
   */
  public OptionalLong total() {
    return known == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
  }

  /**
   * The mean over the videos whose count is known.
   *
   * @return empty when not one count is known
   */
  public OptionalDouble mean() {
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / known);
  }
}

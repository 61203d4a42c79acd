package io.soundtracker.analysis.health;

import java.util.OptionalDouble;

/**
 * Some of a number of things.
 *
 * @param some how many, from 0 to {@code all}
 * @param all of how many, ≥ 0
 */
public record Share(long some, long all) {
  private static final double PERCENT = 100;

  /**
   * In percent, from 0 to 100.
   *
   * @return empty of nothing
   */
  public OptionalDouble percent() {
    // Of numbers beyond 10^13 the product is rounded, maybe upwards.
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(PERCENT, PERCENT * some / all));
  }
}

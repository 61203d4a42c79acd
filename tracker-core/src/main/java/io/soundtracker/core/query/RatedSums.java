package io.soundtracker.core.query;

/**
 * Sums over the videos whose engagement rate is known, that is, whose views, likes, comments and
 * shares all are.
 *
 * @param videos how many, ≥ 0
 * @param rateSum the sum of their rates, in percent
 * @param views the sum of their views, ≥ 0
 * @param interactions the sum of their likes, comments and shares, ≥ 0
 */
public record RatedSums(long videos, double rateSum, long views, long interactions) {
  /** No such video. */
  public static final RatedSums NONE = new RatedSums(0, 0, 0, 0);
}

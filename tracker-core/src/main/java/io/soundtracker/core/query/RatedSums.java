package io.soundtracker.core.query;

import io.soundtracker.core.video.Engagement;
import java.util.OptionalDouble;

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

  /**
   * The pooled engagement rate: all interactions over all views, {@link Engagement#rate}, in
   * percent. It weighs every view alike, so a single viral video decides it.
   *
   * @return empty when no video's rate is known; 0 when the rated videos have no views
   */
  public OptionalDouble pooled() {
    return videos == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(interactions, views));
  }

  /**
   * The mean of the videos' engagement rates, in percent. It weighs every video alike.
   *
   * @return empty when no video's rate is known
   */
  public OptionalDouble mean() {
    return videos == 0 ? OptionalDouble.empty() : OptionalDouble.of(rateSum / videos);
  }
}

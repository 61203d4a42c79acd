package io.soundtracker.analysis;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.video.Engagement;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the sums that a snapshot answers with mean. */
public final class Sums {
  private Sums() {}

  /**
   * The sum of a count over the videos whose count is known.
   *
   * @return empty when not one is known
   */
  public static OptionalLong total(KnownSum sum) {
    return sum.known() == 0 ? OptionalLong.empty() : OptionalLong.of(sum.sum());
  }

  /**
   * The mean of a count over the videos whose count is known.
   *
   * @return empty when not one is known
   */
  public static OptionalDouble average(KnownSum sum) {
    return sum.known() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) sum.sum() / sum.known());
  }

  /**
   * The pooled engagement rate: all interactions over all views, {@link Engagement#rate}, in
   * percent. It weighs every view alike, so a single viral video decides it.
   *
   * @return empty when no video's rate is known; 0 when the rated videos have no views
   */
  public static OptionalDouble pooledEngagement(RatedSums rated) {
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(rated.interactions(), rated.views()));
  }

  /**
   * The mean of the videos' engagement rates, in percent. It weighs every video alike.
   *
   * @return empty when no video's rate is known
   */
  public static OptionalDouble meanEngagement(RatedSums rated) {
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rated.rateSum() / rated.videos());
  }
}

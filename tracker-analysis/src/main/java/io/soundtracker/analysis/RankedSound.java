package io.soundtracker.analysis;

import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.video.Engagement;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A sound with its place in a ranking.
 *
 * @param rank from 1, without gaps and never shared
 * @param usage the sums it was ranked by
 */
public record RankedSound(int rank, SoundUsage usage) {

  /** The views over its videos; empty when not one video's views are known. */
  public OptionalLong views() {
    return usage.views().total();
  }

  /**
   * The pooled engagement rate: all interactions over all views, {@link Engagement#rate}, in
   * percent. It weighs every view alike, so a single viral video decides it.
   *
   * @return empty when no video's rate is known; 0 when the rated videos have no views
   */
  public OptionalDouble pooledEngagement() {
    return pooledEngagement(usage);
  }

  /**
   * The mean of its videos' engagement rates, in percent. It weighs every video alike.
   *
   * @return empty when no video's rate is known
   */
  public OptionalDouble meanEngagement() {
    RatedSums rated = usage.rated();
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rated.rateSum() / rated.videos());
  }

  static OptionalDouble pooledEngagement(SoundUsage usage) {
    RatedSums rated = usage.rated();
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(rated.interactions(), rated.views()));
  }
}

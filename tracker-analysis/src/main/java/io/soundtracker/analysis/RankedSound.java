package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundUsage;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A sound with its place in a ranking.
 *
 * @param rank from 1, without gaps and never shared
 * @param usage the sums it was ranked by
 */
public record RankedSound(int rank, SoundUsage usage) {

  /** The views over its videos, see {@link Sums#total}. */
  public OptionalLong views() {
    return views(usage);
  }

  /** See {@link Sums#pooledEngagement}. */
  public OptionalDouble pooledEngagement() {
    return pooledEngagement(usage);
  }

  /** See {@link Sums#meanEngagement}. */
  public OptionalDouble meanEngagement() {
    return Sums.meanEngagement(usage.rated());
  }

  static OptionalLong views(SoundUsage usage) {
    return Sums.total(usage.views());
  }

  static OptionalDouble pooledEngagement(SoundUsage usage) {
    return Sums.pooledEngagement(usage.rated());
  }
}

package io.soundtracker.analysis;

import io.soundtracker.core.query.RatedSums;
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

  /** The views over its videos; empty when not one video's views are known. */
  public OptionalLong views() {
    return usage.views().total();
  }

  /** See {@link RatedSums#pooled}. */
  public OptionalDouble pooledEngagement() {
    return usage.rated().pooled();
  }

  /** See {@link RatedSums#mean}. */
  public OptionalDouble meanEngagement() {
    return usage.rated().mean();
  }
}

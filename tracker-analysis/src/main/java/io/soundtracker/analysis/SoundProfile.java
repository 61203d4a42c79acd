package io.soundtracker.analysis;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundUsage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to tell of one sound in an answer.
 *
 * @param ranked its place, and its sums
 * @param newUses uses since the day that the answer calls new, ≥ 0
 * @param networkViews the views of all videos that the answer counts
 * @param videos what its videos tell, null when they were not read
 */
public record SoundProfile(
    RankedSound ranked, long newUses, KnownSum networkViews, @Nullable SoundDetails videos) {
  private static final double PERCENT = 100.0;

  /**
   * What its videos tell.
   *
   * @throws IllegalStateException when they were not read
   */
  public SoundDetails details() {
    if (videos == null) {
      throw new IllegalStateException("the videos of " + usage().key() + " were not read");
    }
    return videos;
  }

  /** Its sums. */
  public SoundUsage usage() {
    return ranked.usage();
  }

  /**
   * Its share of the network's views, in percent: the known views of its videos over the known
   * views of all videos that the answer counts, with a sound or without.
   *
   * @return empty when not one video of the sound has known views; 0 when nobody viewed anything
   */
  public OptionalDouble shareOfViews() {
    if (usage().views().known() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        networkViews.sum() == 0 ? 0 : usage().views().sum() * PERCENT / networkViews.sum());
  }

  /**
   * How many UTC days ago it was last used; 0 for the same day, negative for a day to come.
   *
   * @param today the present UTC day
   */
  public long daysSinceLastUse(LocalDate today) {
    return ChronoUnit.DAYS.between(usage().lastUsed(), today);
  }
}

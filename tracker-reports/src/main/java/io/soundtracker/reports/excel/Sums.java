package io.soundtracker.reports.excel;

import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.video.Engagement;
import java.util.OptionalDouble;

/**
 * What several videos come to.
 *
 * @param videos how many, ≥ 0
 * @param views over the videos
 * @param likes over the videos
 * @param comments over the videos
 * @param shares over the videos
 * @param saves over the videos
 * @param rated the videos whose engagement rate is known, as sums
 */
record Sums(
    long videos,
    KnownSum views,
    KnownSum likes,
    KnownSum comments,
    KnownSum shares,
    KnownSum saves,
    RatedSums rated) {
  static final Sums NONE =
      new Sums(
          0,
          KnownSum.NONE,
          KnownSum.NONE,
          KnownSum.NONE,
          KnownSum.NONE,
          KnownSum.NONE,
          RatedSums.NONE);

  static Sums of(SoundUsage usage) {
    return new Sums(
        usage.uses(),
        usage.views(),
        usage.likes(),
        usage.comments(),
        usage.shares(),
        usage.saves(),
        usage.rated());
  }

  static Sums of(AccountUsage usage) {
    return new Sums(
        usage.videos(),
        usage.views(),
        usage.likes(),
        usage.comments(),
        usage.shares(),
        usage.saves(),
        usage.rated());
  }

  static Sums of(NetworkTotals totals) {
    return new Sums(
        totals.videos(),
        totals.views(),
        totals.likes(),
        totals.comments(),
        totals.shares(),
        totals.saves(),
        totals.rated());
  }

  /** These videos and others. */
  Sums plus(Sums more) {
    return combined(more, 1);
  }

  /** These videos without some of them. */
  Sums minus(Sums some) {
    return combined(some, -1);
  }

  /** The pooled engagement rate, {@link Engagement#rate}; empty when no video's rate is known. */
  OptionalDouble pooledEngagement() {
    return rated.videos() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Engagement.rate(rated.interactions(), rated.views()));
  }

  private Sums combined(Sums other, int sign) {
    return new Sums(
        videos + sign * other.videos,
        combined(views, other.views, sign),
        combined(likes, other.likes, sign),
        combined(comments, other.comments, sign),
        combined(shares, other.shares, sign),
        combined(saves, other.saves, sign),
        new RatedSums(
            rated.videos() + sign * other.rated.videos(),
            rated.rateSum() + sign * other.rated.rateSum(),
            rated.views() + sign * other.rated.views(),
            rated.interactions() + sign * other.rated.interactions()));
  }

  private static KnownSum combined(KnownSum one, KnownSum other, int sign) {
    return new KnownSum(one.sum() + sign * other.sum(), one.known() + sign * other.known());
  }
}

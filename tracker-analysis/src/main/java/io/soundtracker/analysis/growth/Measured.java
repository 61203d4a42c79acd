package io.soundtracker.analysis.growth;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the videos gained together that could be measured in a period.
 *
 * @param videos how many those are, ≥ 0
 * @param sum of their growth; means nothing without videos
 * @param from the earliest moment that growth was measured from, null without videos
 * @param to the latest moment that it was measured to, null without videos
 */
public record Measured(long videos, Estimate sum, @Nullable Instant from, @Nullable Instant to) {
  /** Nothing measured. */
  public static final Measured NONE = new Measured(0, Estimate.ZERO, null, null);

  /** The growth between two known values of one video. */
  static Measured between(KnownValue start, KnownValue end) {
    return new Measured(1, end.value().minus(start.value()), start.at(), end.at());
  }

  /**
   * What was gained.
   *
   * @return empty when nothing could be measured, which is not zero
   */
  public Optional<Estimate> gained() {
    return videos == 0 ? Optional.empty() : Optional.of(sum);
  }

  /** Both together. */
  Measured plus(Measured other) {
    return new Measured(
        videos + other.videos, sum.plus(other.sum), earlier(from, other.from), later(to, other.to));
  }

  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isBefore(one) ? other : one;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isAfter(one) ? other : one;
  }
}

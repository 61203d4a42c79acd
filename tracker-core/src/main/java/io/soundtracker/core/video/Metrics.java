package io.soundtracker.core.video;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one video at one moment. Null means unknown; unknown is not zero.
 *
 * @param views count, ≥ 0
 * @param likes count, ≥ 0
 * @param comments count, ≥ 0
 * @param shares count, ≥ 0
 * @param saves count, ≥ 0
 */
public record Metrics(
    @Nullable Long views,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    @Nullable Long saves) {

  /** Nothing known. */
  public static final Metrics UNKNOWN = new Metrics(null, null, null, null, null);

  /** Checks that no count is negative. */
  public Metrics {
    requireCount("views", views);
    requireCount("likes", likes);
    requireCount("comments", comments);
    requireCount("shares", shares);
    requireCount("saves", saves);
  }

  /**
   * The engagement rate in percent, see {@link Engagement#rate}.
   *
   * @return empty when views, likes, comments or shares are unknown
   */
  public OptionalDouble engagementRate() {
    if (views == null || likes == null || comments == null || shares == null) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Engagement.rate(sum(sum(likes, comments), shares), views));
  }

  /**
   * Whether every known count is exact, see {@link RoundedCount}.
   *
   * @return empty when no count is known
   */
  public Optional<Boolean> countsExact() {
    if (equals(UNKNOWN)) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(views, likes, comments, shares, saves)
            .filter(Objects::nonNull)
            .noneMatch(RoundedCount::mayBeRounded));
  }

  /** These counts, with what they do not know taken from an earlier reading. */
  public Metrics orElse(Metrics earlier) {
    return new Metrics(
        views != null ? views : earlier.views,
        likes != null ? likes : earlier.likes,
        comments != null ? comments : earlier.comments,
        shares != null ? shares : earlier.shares,
        saves != null ? saves : earlier.saves);
  }

  /** Counts are not negative, so a sum that is has gone beyond what fits. */
  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static void requireCount(String name, @Nullable Long count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(name + " is negative: " + count);
    }
  }
}

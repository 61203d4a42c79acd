package io.soundtracker.analysis.growth;

import io.soundtracker.core.video.RoundedCount;

/**
 * A number of which the bounds are known, and what it most likely is. As much as fits when it does
 * not fit.
 *
 * @param low it is not less
 * @param likely within the bounds
 * @param high it is not more
 */
public record Estimate(long low, long likely, long high) {
  /** Exactly nothing. */
  public static final Estimate ZERO = exactly(0);

  /** Checks the order. */
  public Estimate {
    if (low > likely || likely > high) {
      throw new IllegalArgumentException(low + ", " + likely + ", " + high + " is no range");
    }
  }

  /** A number without doubt. */
  public static Estimate exactly(long number) {
    return new Estimate(number, number, number);
  }

  /** What a count that TikTok shows stands for: half a step to either side when it is rounded. */
  static Estimate shown(long count) {
    long half = RoundedCount.step(count) / 2;
    return new Estimate(count - half, count, count + half);
  }

  /** Whether there is no doubt. */
  public boolean exact() {
    return low == high;
  }

  /** The sum: of the bounds, and of what is likely. */
  public Estimate plus(Estimate other) {
    return new Estimate(sum(low, other.low), sum(likely, other.likely), sum(high, other.high));
  }

  /** The difference: at least from the other's upper bound to the lower, at most the reverse. */
  public Estimate minus(Estimate other) {
    return plus(new Estimate(-other.high, -other.likely, -other.low));
  }

  /**
   * A value between this one and a later one, which it has on its way there: within the bounds of
   * both, and likely as far along as the time that has passed.
   *
   * @param share of the way, from 0 to 1
   */
  Estimate towards(Estimate later, double share) {
    return new Estimate(
        Math.min(low, later.low),
        likely + Math.round((later.likely - likely) * share),
        Math.max(high, later.high));
  }

  private static long sum(long one, long other) {
    long sum = one + other;
    boolean fits = ((one ^ sum) & (other ^ sum)) >= 0;
    return fits ? sum : one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
  }
}

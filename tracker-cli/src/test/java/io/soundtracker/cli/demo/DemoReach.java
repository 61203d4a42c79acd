package io.soundtracker.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/**
 * How a video gets seen: fast at first, then ever slower, towards a number of views that differs
 * wildly from one to the next.
 *
 * @param views what it ends up with
 * @param pace the time in which it earns most of them
 * @param likes per view, 0 to 1
 * @param comments per view, 0 to 1
 * @param shares per view, 0 to 1
 * @param saves per view, 0 to 1
 */
record DemoReach(
    double views, Duration pace, double likes, double comments, double shares, double saves) {
  private static final double SPREAD = 1.15;
  private static final double VIRAL_CHANCE = 0.025;
  private static final double VIRAL_TIMES = 22;
  private static final int NEVER_SHOWN_ONE_IN = 120;
  private static final double STRETCH = 0.62;
  private static final Duration USUAL_PACE = Duration.ofHours(28);
  private static final Duration RISING_PACE = Duration.ofHours(110);
  private static final double RISING_TIMES = 9;

  static DemoReach of(DemoAccount account, boolean rising, Random chance) {
    double views = account.usualViews() * spread(chance, SPREAD);
    if (chance.nextDouble() < VIRAL_CHANCE) {
      views *= VIRAL_TIMES;
    }
    if (chance.nextInt(NEVER_SHOWN_ONE_IN) == 0) {
      views = 0;
    }
    return new DemoReach(
        rising ? views * RISING_TIMES : views,
        rising ? RISING_PACE : USUAL_PACE,
        Math.min(0.45, account.likesPerView() * spread(chance, 0.35)),
        0.0045 * spread(chance, 0.6),
        0.008 * spread(chance, 0.7),
        0.012 * spread(chance, 0.6));
  }

  /** The views a video of this age has, in all. */
  long viewsAfter(Duration age) {
    double ages = age.toSeconds() / (double) pace.toSeconds();
    return (long) (views * (1 - StrictMath.exp(-StrictMath.pow(Math.max(0, ages), STRETCH))));
  }

  long viewsAt(Instant moment, Instant uploadedAt) {
    return viewsAfter(Duration.between(uploadedAt, moment));
  }

  private static double spread(Random chance, double width) {
    return StrictMath.exp(width * chance.nextGaussian());
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the listings of whole profiles over time. Each account has its own moment in every period
 * and is listed whole by the first pass after it, so that accounts which were all added on the same
 * day are spread from the second listing on, and no two whole listings are further apart than a
 * period.
 */
final class WholeListings {
  /** Multiples of the golden ratio fall evenly into an interval, however many there are. */
  private static final double GOLDEN_RATIO = 0.618_033_988_749_894_9;

  private final Duration period;
  private final Duration slack;

  /**
   * Creates the rule.
   *
   * @param period the longest time between two whole listings of an account, &gt; 0
   * @param slack by so much a pass may come earlier or later than those before it, ≥ 0
   */
  WholeListings(Duration period, Duration slack) {
    this.period = period;
    this.slack = slack;
  }

  /**
   * Whether an account is to be listed whole now.
   *
   * @param last when it last was, null when never
   */
  boolean isDue(Account account, @Nullable Instant last, Instant now) {
    if (last == null || last.isAfter(now)) {
      return true;
    }
    boolean old = !last.plus(period).minus(slack).isAfter(now);
    // One that came just before the account's moment stands for the one just after it.
    return old || turn(account, now) > turn(account, last.plus(slack));
  }

  private long turn(Account account, Instant moment) {
    double share = account.id() * GOLDEN_RATIO % 1;
    long phase = (long) (share * period.toMillis());
    return Math.floorDiv(moment.toEpochMilli() - phase, period.toMillis());
  }
}

package io.soundtracker.daemon.notify;

import dev.failsafe.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When what did not arrive is tried again. */
final class Redelivery {
  static final int RETRIES = 5;

  private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

  /** What Failsafe takes for no answer. */
  private static final Duration OUR_OWN_PACE = Duration.ofNanos(-1);

  private static final int FACTOR = 3;
  private static final double JITTER = 0.25;

  private Redelivery() {}

  /**
   * Tries again after 2, 6, 18, ... seconds, at most two minutes, each a quarter longer or shorter
   * at random; or as late as the other side asks for, at most half an hour.
   */
  static RetryPolicy<Delivery> policy() {
    return RetryPolicy.<Delivery>builder()
        .handleResultIf(delivery -> delivery != null && delivery.mayPass())
        .withMaxRetries(RETRIES)
        .withBackoff(FIRST_DELAY, LONGEST_DELAY, FACTOR)
        .withJitter(JITTER)
        .withDelayFn(context -> asked(context.getLastResult()))
        .build();
  }

  /** What the other side asks for, and longer, since jitter may shorten it. */
  private static Duration asked(@Nullable Delivery last) {
    Duration asked = last == null ? null : last.askedToWait().orElse(null);
    if (asked == null) {
      return OUR_OWN_PACE;
    }
    Duration wait = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    return Duration.ofMillis(Math.round(Math.ceil(wait.toMillis() / (1 - JITTER))));
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.scrape.RequestBudget;
import java.time.Duration;

/**
 * What this machine spares TikTok.
 *
 * @param budget how many requests may be made
 * @param coolDown how long TikTok is left alone after it has blocked this machine, &gt; 0; each
 *     further block in a row doubles it, up to 24 hours
 */
public record Politeness(RequestBudget budget, Duration coolDown) {

  /**
   * Checks the time.
   *
   * @throws IllegalArgumentException when it is not positive
   */
  public Politeness {
    if (coolDown.isNegative() || coolDown.isZero()) {
      throw new IllegalArgumentException("coolDown is not positive: " + coolDown);
    }
  }

  /** No budget, and two hours. */
  public static Politeness defaults() {
    return new Politeness(RequestBudget.NONE, Duration.ofHours(2));
  }
}

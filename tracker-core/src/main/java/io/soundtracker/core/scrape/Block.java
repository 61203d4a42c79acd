package io.soundtracker.core.scrape;

import java.time.Duration;
import java.time.Instant;

/**
 * TikTok blocked this machine when it was last asked.
 *
 * @param sessions how many sessions in a row ended by it, ≥ 1
 * @param at when the last of them found out
 */
public record Block(int sessions, Instant at) {
  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * Until when TikTok is to be left alone.
   *
   * @param coolDown after a single block, &gt; 0; each further one in a row doubles it, up to 24
   *     hours
   */
  public Instant until(Duration coolDown) {
    Duration rest = coolDown;
    for (int i = 1; i < sessions && rest.compareTo(LONGEST) < 0; i++) {
      Duration twice = rest.multipliedBy(2);
      rest = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
    return at.plus(rest);
  }

  /** Why nobody is asked meanwhile. */
  public String reason() {
    return sessions == 1
        ? "TikTok is blocking this machine"
        : "TikTok is blocking this machine, " + sessions + " sessions in a row";
  }
}

package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class WholeListingsProperties {
  private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private final WholeListings rule = new WholeListings(WEEK, Duration.ofMinutes(144));

  /** Cron starts a little earlier or later each day, within the slack of two days together. */
  @Property
  void anAccountIsListedWholeOnceAPeriod(
      @ForAll @LongRange(min = 1, max = 1_000_000) long id,
      @ForAll @IntRange(max = 1_000) int seed) {
    Random jitter = new Random(seed);
    Instant last = START;
    int times = 0;
    for (int day = 1; day <= 70; day++) {
      Instant now = START.plus(Duration.ofDays(day)).plusSeconds(jitter.nextInt(3_600));
      if (rule.isDue(account(id), last, now)) {
        assertThat(Duration.between(last, now)).isLessThanOrEqualTo(WEEK.plusHours(1));
        last = now;
        times++;
      }
    }

    assertThat(times).isBetween(9, 11);
  }

  private static Account account(long id) {
    return new Account(
        id, AccountHandle.of("one"), null, AccountProfile.UNKNOWN, true, false, null, 0, null);
  }
}

package io.soundtracker.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeListingsTest {
  private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SLACK = Duration.ofMinutes(144);

  private final WholeListings rule = new WholeListings(WEEK, SLACK);

  @Test
  void aNetworkAddedOnOneDayIsSpreadOverTheWeek() {
    int accounts = 200;
    int[] wholeOnDay = new int[29];
    Map<Integer, Instant> last = new HashMap<>();
    for (int day = 0; day < wholeOnDay.length; day++) {
      Instant now = START.plus(Duration.ofDays(day));
      for (int id = 1; id <= accounts; id++) {
        if (rule.isDue(account(id), last.get(id), now)) {
          wholeOnDay[day]++;
          last.put(id, now);
        }
      }
    }

    assertThat(wholeOnDay[0]).isEqualTo(accounts);
    for (int day = 1; day < wholeOnDay.length; day++) {
      assertThat(wholeOnDay[day]).as("day %s", day).isBetween(23, 34);
    }
  }

  @Test
  void anAccountThatWasNeverListedWholeIsDueAtOnce() {
    assertThat(rule.isDue(account(1), null, START)).isTrue();
    assertThat(rule.isDue(account(1), START.plus(Duration.ofDays(300)), START)).isTrue();
  }

  @Test
  void anAccountIsNotListedWholeTwiceWithinAPass() {
    for (int id = 1; id < 500; id++) {
      assertThat(rule.isDue(account(id), START, START.plusSeconds(60))).isFalse();
    }
  }

  private static Account account(long id) {
    return new Account(
        id, AccountHandle.of("one"), null, AccountProfile.UNKNOWN, true, false, null, 0, null);
  }
}

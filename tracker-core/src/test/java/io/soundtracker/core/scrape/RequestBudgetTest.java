package io.soundtracker.core.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.scrape.RequestBudget.Shortage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  @Test
  void withoutABudgetNothingIsEverSpent() {
    List<SpentRequests> spent = List.of(spent(1, Integer.MAX_VALUE));

    assertThat(RequestBudget.NONE.isLimited()).isFalse();
    assertThat(RequestBudget.NONE.spent(spent, NOW)).isEmpty();
    assertThat(RequestBudget.NONE.scarce(spent, NOW)).isEmpty();
  }

  @Test
  void countsThePastHour() {
    List<SpentRequests> spent = List.of(spent(61, 50), spent(60, 50), spent(59, 40), spent(1, 60));

    assertThat(RequestBudget.within(Duration.ofHours(1), spent, NOW)).isEqualTo(100);
    assertThat(new RequestBudget(101, null).spent(spent, NOW)).isEmpty();
    assertThat(new RequestBudget(100, null).spent(spent, NOW)).isPresent();
  }

  @Test
  void isFreeAgainWhenATenthOfItIs() {
    List<SpentRequests> spent = List.of(spent(10, 60), spent(20, 30), spent(50, 5), spent(55, 5));

    assertThat(new RequestBudget(100, null).spent(spent, NOW))
        .contains(
            new Shortage("The budget of 100 requests an hour is spent", minutes(-50).plus(HOUR)));
  }

  @Test
  void noPassBeginsBeforeATenthIsFree() {
    RequestBudget budget = new RequestBudget(100, null);

    assertThat(budget.scarce(List.of(spent(10, 90)), NOW)).isEmpty();
    assertThat(budget.scarce(List.of(spent(10, 91)), NOW).map(Shortage::until))
        .contains(minutes(50));
    assertThat(budget.spent(List.of(spent(10, 99)), NOW)).isEmpty();
  }

  @Test
  void waitsForTheTighterBudget() {
    RequestBudget budget = new RequestBudget(10, 20);
    List<SpentRequests> spent = List.of(spent(120, 10), spent(30, 10));

    assertThat(budget.spent(spent, NOW))
        .contains(
            new Shortage(
                "The budget of 20 requests a day is spent",
                minutes(-120).plus(HOUR.multipliedBy(24))));
  }

  @Test
  void theSmallestBudgetAllowsOneListing() {
    RequestBudget budget = new RequestBudget(1, null);

    assertThat(budget.scarce(List.of(), NOW)).isEmpty();
    assertThat(budget.spent(List.of(spent(10, 1)), NOW).map(Shortage::until)).contains(minutes(50));
  }

  private static final Duration HOUR = Duration.ofHours(1);

  private static SpentRequests spent(int minutesAgo, int requests) {
    return new SpentRequests(minutes(-minutesAgo), requests);
  }

  private static Instant minutes(int later) {
    return NOW.plus(Duration.ofMinutes(later));
  }
}

package io.soundtracker.core.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

  private final Schedule schedule = new Schedule(Duration.ofHours(20));

  @Test
  void anAccountThatWasNeverTriedIsDueAtOnce() {
    assertThat(dueAt(null, null)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void anAccountThatAnsweredIsDueAfterItsIntervalLessATenth() {
    assertThat(dueAt(null, ago(1))).isEqualTo(ago(1).plus(Duration.ofHours(18)));
    assertThat(dueAt(Duration.ofHours(10), ago(1))).isEqualTo(ago(1).plus(Duration.ofHours(9)));
  }

  @Test
  void aMomentInTheFutureDoesNotSilenceAnAccount() {
    assertThat(dueAt(null, NOW.plusSeconds(1))).isEqualTo(Instant.EPOCH);
    assertThat(dueAt(null, null, permanent(NOW.plusSeconds(1)))).isEqualTo(Instant.EPOCH);
    assertThat(dueAt(null, ago(1), permanent(NOW.plusSeconds(1)))).isEqualTo(dueAt(null, ago(1)));
  }

  @ParameterizedTest
  @CsvSource({"1, 36", "2, 72", "3, 144", "4, 288", "5, 576", "6, 648", "7, 648", "500, 648"})
  void eachPermanentFailureDoublesTheIntervalUpTo30Days(int failures, int hours) {
    FailedAttempt[] all =
        IntStream.range(0, failures)
            .mapToObj(i -> permanent(ago(failures - i)))
            .toArray(FailedAttempt[]::new);

    assertThat(dueAt(null, null, all)).isEqualTo(ago(1).plus(Duration.ofHours(hours)));
  }

  @Test
  void anIntervalOfMoreThan30DaysStaysAsItIs() {
    assertThat(dueAt(Duration.ofDays(40), null, permanent(ago(1))))
        .isEqualTo(ago(1).plus(Duration.ofDays(36)));
  }

  @Test
  void afterAPassingFailureAnAccountIsDueOnTheNextPassButNotInTheNextMinute() {
    Instant quarter = ago(1).plus(Duration.ofMinutes(15));
    assertThat(dueAt(null, null, passing(ago(1)))).isEqualTo(quarter);
    assertThat(dueAt(null, ago(50), passing(ago(9)), passing(ago(1)))).isEqualTo(quarter);
    assertThat(dueAt(Duration.ofHours(1), null, passing(ago(1))))
        .isEqualTo(ago(1).plus(Duration.ofMinutes(6)));
  }

  @Test
  void aPassingFailureOfAFreshAccountDoesNotMakeItDue() {
    assertThat(dueAt(null, ago(2), passing(ago(1)))).isEqualTo(dueAt(null, ago(2)));
  }

  @Test
  void aPassingFailureNeitherCountsNorForgives() {
    assertThat(dueAt(null, null, permanent(ago(3)), passing(ago(2)), permanent(ago(1))))
        .isEqualTo(ago(1).plus(Duration.ofDays(3)));
    assertThat(dueAt(null, null, permanent(ago(3)), permanent(ago(2)), passing(ago(1))))
        .isEqualTo(ago(1).plus(Duration.ofMinutes(15)));
  }

  @Test
  void anAccountIsDueAtOnceWhenSomebodyAskedSinceTheLastAttempt() {
    List<FailedAttempt> failures = List.of(permanent(ago(2)));

    assertThat(schedule.dueAt(new AccountStanding(account(null, null), ago(1), failures), NOW))
        .isEqualTo(Instant.EPOCH);
    assertThat(schedule.isDue(new AccountStanding(account(null, null), ago(2), failures), NOW))
        .isFalse();
    assertThat(schedule.isDue(new AccountStanding(account(null, ago(2)), ago(1), List.of()), NOW))
        .isTrue();
  }

  @Test
  void accountsThatCannotBeListedNeedAttention() {
    AccountStanding standing =
        standing(
            null,
            ago(99),
            permanent(ago(9)),
            passing(ago(7)),
            new FailedAttempt(ago(5), "private", "@one is private", true),
            passing(ago(1)));

    assertThat(schedule.attention(standing, NOW))
        .contains(
            new Attention(
                AccountHandle.of("one"),
                "private",
                "@one is private",
                ago(9),
                2,
                ago(1).plus(Duration.ofMinutes(15))));
    assertThat(schedule.attention(standing(null, ago(9), passing(ago(1))), NOW)).isEmpty();
  }

  private Instant dueAt(
      @Nullable Duration interval, @Nullable Instant answer, FailedAttempt... failures) {
    return schedule.dueAt(standing(interval, answer, failures), NOW);
  }

  private static AccountStanding standing(
      @Nullable Duration interval, @Nullable Instant answer, FailedAttempt... failures) {
    return new AccountStanding(account(interval, answer), null, Arrays.asList(failures));
  }

  private static Account account(@Nullable Duration interval, @Nullable Instant answer) {
    return new Account(
        1, AccountHandle.of("one"), null, AccountProfile.UNKNOWN, true, false, answer, 0, interval);
  }

  private static FailedAttempt permanent(Instant at) {
    return FailedAttempt.of(at, "missing", "no such profile", false);
  }

  private static FailedAttempt passing(Instant at) {
    return FailedAttempt.of(at, "network", "reset", false);
  }

  private static Instant ago(int hours) {
    return NOW.minus(Duration.ofHours(hours));
  }
}

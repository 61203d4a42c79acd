package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.scrape.LogStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveredAccountTest {
  private static final AccountHandle ONE = AccountHandle.of("@one");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant YESTERDAY = Instant.parse("2026-11-21T18:00:00Z");
  private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
  private static final DateRange NOVEMBER = new DateRange(FIRST, LocalDate.parse("2026-11-30"));
  private static final DateRange UNTIL_YESTERDAY =
      new DateRange(FIRST, LocalDate.parse("2026-11-21"));
  private static final DateRange UNTIL_THE_DAY_BEFORE =
      new DateRange(FIRST, LocalDate.parse("2026-11-20"));

  @Test
  void coversAPeriodThatLastsWhenItsListingIsFresh() {
    CoveredAccount account = judged(YESTERDAY, whole(YESTERDAY));

    assertThat(account.gap(NOVEMBER, NOW)).isEmpty();
    assertThat(account.gap(DateRange.ALL, NOW)).isEmpty();
    assertThat(account.gap(DateRange.since(FIRST), NOW)).isEmpty();
  }

  @Test
  void coversAPeriodThatIsOverOnlyWhenItWasListedAfterItsEnd() {
    CoveredAccount account = judged(YESTERDAY, whole(YESTERDAY));

    assertThat(account.gap(UNTIL_THE_DAY_BEFORE, NOW)).isEmpty();
    assertThat(account.gap(UNTIL_YESTERDAY, NOW)).contains(Gap.END);
    assertThat(judged(NOW, whole(NOW)).gap(UNTIL_YESTERDAY, NOW)).isEmpty();
  }

  @Test
  void coversNoMoreThanItsListingsGoBackTo() {
    CoveredAccount account =
        judged(NOW, new ListingReach(ONE, NOW, Instant.parse("2026-11-10T00:00:00Z"), true));

    assertThat(account.gap(NOVEMBER, NOW)).contains(Gap.BEGINNING);
    assertThat(account.gap(DateRange.ALL, NOW)).contains(Gap.BEGINNING);
    assertThat(account.gap(DateRange.since(LocalDate.parse("2026-11-10")), NOW)).isEmpty();
  }

  @Test
  void doesNotTakeImportedRecordingsForAListing() {
    Instant longAgo = Instant.parse("2026-11-02T00:00:00Z");

    assertThat(judged(NOW).gap(NOVEMBER, NOW)).contains(Gap.UNCHARTED);
    assertThat(judged(NOW, whole(longAgo)).gap(NOVEMBER, NOW)).contains(Gap.END);
    assertThat(judged(NOW, whole(longAgo)).gap(UNTIL_YESTERDAY, NOW)).contains(Gap.END);
    assertThat(judged(NOW, whole(longAgo)).gap(new DateRange(null, FIRST), NOW)).isEmpty();
  }

  @Test
  void coversNothingUnlessFresh() {
    Instant old = NOW.minus(Duration.ofHours(25));
    AccountCoverage.Attempt failure =
        new AccountCoverage.Attempt(NOW, LogStatus.FAILED, "blocked", "refused");

    assertThat(judged((Instant) null).gap(NOVEMBER, NOW)).contains(Gap.NEVER_LISTED);
    assertThat(judged(old, whole(old)).gap(new DateRange(null, FIRST), NOW)).contains(Gap.STALE);
    assertThat(
            judged(new AccountCoverage(ONE, false, true, YESTERDAY, failure), whole(YESTERDAY))
                .gap(new DateRange(null, FIRST), NOW))
        .contains(Gap.FAILED);
  }

  private static ListingReach whole(Instant at) {
    return new ListingReach(ONE, at, Instant.EPOCH, true);
  }

  private static CoveredAccount judged(Instant readAt, ListingReach... listings) {
    return judged(new AccountCoverage(ONE, false, true, readAt, null), listings);
  }

  private static CoveredAccount judged(AccountCoverage account, ListingReach... listings) {
    return CoveredAccount.of(account, List.of(listings), NOW, Duration.ofHours(24));
  }
}

package io.soundtracker.analysis;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.scrape.LogStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account, and what can be concluded from how it was listed.
 *
 * @param account how well it is known
 * @param freshness what that is worth now
 * @param knownSince the oldest moment from which on its listings, taken together, missed nothing up
 *     to the last one; {@link Instant#EPOCH} for the whole profile, null when nothing is covered
 */
public record CoveredAccount(
    AccountCoverage account, Freshness freshness, @Nullable Instant knownSince) {

  /**
   * Judges an account.
   *
   * @param listings what its listings speak for, in any order
   * @param now the moment to judge at
   * @param staleAfter from which age on a listing is stale
   */
  static CoveredAccount of(
      AccountCoverage account, List<ListingReach> listings, Instant now, Duration staleAfter) {
    return new CoveredAccount(account, freshness(account, now, staleAfter), knownSince(listings));
  }

  /** Its present handle. */
  public AccountHandle handle() {
    return account.account();
  }

  /**
   * Whether nothing that it posted in a period can have been missed: its listing is fresh, and goes
   * back to the beginning of the period.
   */
  public boolean covers(DateRange period) {
    return covers(beginning(period.from()));
  }

  /**
   * Whether nothing that it posted since a moment can have been missed: its listing is fresh, and
   * goes back to there.
   */
  boolean covers(Instant since) {
    return freshness == Freshness.FRESH && knownSince != null && !knownSince.isAfter(since);
  }

  private static Instant beginning(@Nullable LocalDate from) {
    return from == null ? Instant.EPOCH : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Freshness freshness(AccountCoverage account, Instant now, Duration staleAfter) {
    Instant readAt = account.readAt();
    AccountCoverage.Attempt attempt = account.lastAttempt();
    boolean failed = attempt != null && attempt.status() == LogStatus.FAILED;
    if (readAt == null) {
      return failed ? Freshness.FAILED : Freshness.NEVER;
    }
    if (failed && attempt != null && !attempt.at().isBefore(readAt)) {
      return Freshness.FAILED;
    }
    return readAt.isBefore(now.minus(staleAfter)) ? Freshness.STALE : Freshness.FRESH;
  }

  /**
   * Follows the listings back in time. Each one joins on to those after it when it was read no
   * earlier than where they begin: between the two nothing was out of sight.
   */
  private static @Nullable Instant knownSince(List<ListingReach> listings) {
    Instant since = null;
    for (ListingReach listing :
        listings.stream().sorted(Comparator.comparing(ListingReach::readAt).reversed()).toList()) {
      if (since == null) {
        since = listing.backTo();
      } else if (!listing.readAt().isBefore(since) && listing.backTo().isBefore(since)) {
        since = listing.backTo();
      }
    }
    return since;
  }
}

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An account, and what can be concluded from how it was listed.
 *
 * @param account how well it is known
 * @param freshness what that is worth now
 * @param knownSince the oldest moment from which on its listings, taken together, missed nothing up
 *     to {@code knownUntil}; {@link Instant#EPOCH} for the whole profile, null when nothing is
 *     covered
 * @param knownUntil when the last listing that speaks for any span was read, null when there is
 *     none; recordings that were imported after it speak for none
 */
public record CoveredAccount(
    AccountCoverage account,
    Freshness freshness,
    @Nullable Instant knownSince,
    @Nullable Instant knownUntil) {

  /**
   * Judges an account.
   *
   * @param listings what its listings speak for, in any order
   * @param now the moment to judge at
   * @param staleAfter from which age on a listing is stale
   */
  static CoveredAccount of(
      AccountCoverage account, List<ListingReach> listings, Instant now, Duration staleAfter) {
    return new CoveredAccount(
        account,
        freshness(account, now, staleAfter),
        knownSince(listings),
        listings.stream().map(ListingReach::readAt).max(Comparator.naturalOrder()).orElse(null));
  }

  /** Its present handle. */
  public AccountHandle handle() {
    return account.account();
  }

  /**
   * Whether nothing that it posted since a moment can have been missed: its listing is fresh, and
   * goes back to there.
   */
  boolean covers(Instant since) {
    return freshness == Freshness.FRESH && knownSince != null && !knownSince.isAfter(since);
  }

  /**
   * Why something that it posted in a period may have been missed.
   *
   * @param now the moment it was judged at
   * @return empty when nothing can have been: its last listing is fresh, its listings go back to
   *     the beginning of the period, and on to its end or, while that lies ahead, to the last
   *     reading
   */
  public Optional<Gap> gap(DateRange period, Instant now) {
    Optional<Gap> unfresh =
        switch (freshness) {
          case NEVER -> Optional.of(Gap.NEVER_LISTED);
          case FAILED -> Optional.of(Gap.FAILED);
          case STALE -> Optional.of(Gap.STALE);
          case FRESH -> Optional.empty();
        };
    if (unfresh.isPresent()) {
      return unfresh;
    }
    if (knownSince == null || knownUntil == null) {
      return Optional.of(Gap.UNCHARTED);
    }
    if (knownSince.isAfter(beginning(period))) {
      return Optional.of(Gap.BEGINNING);
    }
    return knownUntil.isBefore(lastNeeded(period, now)) ? Optional.of(Gap.END) : Optional.empty();
  }

  private static Instant beginning(DateRange period) {
    return period.from() == null ? Instant.EPOCH : midnight(period.from());
  }

  /** The moment from which on a listing is late enough. */
  private Instant lastNeeded(DateRange period, Instant now) {
    Instant reading = account.readAt() == null ? now : account.readAt();
    Instant end = period.until() == null ? Instant.MAX : midnight(period.until().plusDays(1));
    return end.isAfter(now) && end.isAfter(reading) ? reading : end;
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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

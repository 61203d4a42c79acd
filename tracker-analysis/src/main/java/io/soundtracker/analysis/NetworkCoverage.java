package io.soundtracker.analysis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which accounts an answer rests on, and how well each is known.
 *
 * @param accounts the accounts, by handle
 * @param at the moment of the judgement
 */
public record NetworkCoverage(List<CoveredAccount> accounts, Instant at) {

  /** Copies the list. */
  public NetworkCoverage {
    accounts = List.copyOf(accounts);
  }

  /**
   * Judges the accounts of a selection.
   *
   * @param now the moment to judge at
   * @param staleAfter from which age on a listing is stale
   */
  public static NetworkCoverage of(
      Snapshot snapshot, Selection selection, Instant now, Duration staleAfter) {
    Map<AccountHandle, List<ListingReach>> listings;
    try (Stream<ListingReach> all = snapshot.listings(now)) {
      listings = all.collect(groupingBy(ListingReach::account));
    }
    return new NetworkCoverage(
        snapshot.coverage().stream()
            .filter(account -> selection.includes(account.account(), account.target()))
            .map(
                account ->
                    CoveredAccount.of(
                        account,
                        listings.getOrDefault(account.account(), List.of()),
                        now,
                        staleAfter))
            .toList(),
        now);
  }

  /** How many accounts are known that well. */
  public int count(Freshness freshness) {
    return (int) accounts.stream().filter(each -> each.freshness() == freshness).count();
  }

  /** Those that are known that well, by handle. */
  public List<CoveredAccount> those(Freshness freshness) {
    return accounts.stream().filter(each -> each.freshness() == freshness).toList();
  }

  /** The accounts. */
  public Map<AccountHandle, CoveredAccount> byHandle() {
    return accounts.stream().collect(toMap(CoveredAccount::handle, identity()));
  }

  /** The least recent of the accounts' last listings; empty when there is none. */
  public Optional<Instant> oldestReading() {
    return readings().min(Comparator.naturalOrder());
  }

  /** The most recent of the accounts' last listings; empty when there is none. */
  public Optional<Instant> newestReading() {
    return readings().max(Comparator.naturalOrder());
  }

  private Stream<Instant> readings() {
    return accounts.stream().map(each -> each.account().readAt()).filter(Objects::nonNull);
  }
}

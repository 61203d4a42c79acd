package io.soundtracker.analysis.growth;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoReadings;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how much videos have grown, each over the window of its account. The rules are those of
 * this package. Immutable.
 */
public final class GrowthMeter {
  private final Map<AccountHandle, AccountMeter> accounts;
  private final Instant reach;

  private GrowthMeter(Map<AccountHandle, AccountMeter> accounts, Instant reach) {
    this.accounts = accounts;
    this.reach = reach;
  }

  /**
   * Prepares for the accounts of a selection.
   *
   * @param coverage those accounts, judged at the present moment
   */
  public static GrowthMeter of(Snapshot snapshot, NetworkCoverage coverage, GrowthWindow window) {
    Instant reach = window.reachOf(coverage.at());
    Map<AccountHandle, List<ListingReach>> listings;
    try (Stream<ListingReach> all = snapshot.listings(reach)) {
      listings = all.collect(groupingBy(ListingReach::account));
    }
    Map<AccountHandle, AccountMeter> accounts = new LinkedHashMap<>();
    for (CoveredAccount account : coverage.accounts()) {
      AccountListings own = new AccountListings(listings.getOrDefault(account.handle(), List.of()));
      Instant end = window.end(account.account().readAt(), coverage.at()).orElse(null);
      accounts.put(account.handle(), new AccountMeter(window, own, end, account.knownSince()));
    }
    return new GrowthMeter(accounts, reach);
  }

  /** Whether any account was listed lately enough to have a window. */
  public boolean isUpToDate() {
    return accounts.values().stream().anyMatch(AccountMeter::hasWindow);
  }

  /** The growth of each selected video, in no particular order; to be closed by the caller. */
  public Stream<VideoGrowth> videos(Snapshot snapshot, Selection selection) {
    return snapshot.readings(selection, reach).map(this::measure);
  }

  /** The accounts, each with the growth of no video. */
  Map<AccountHandle, Growth> accounts() {
    Map<AccountHandle, Growth> none = new LinkedHashMap<>();
    accounts.forEach((account, meter) -> none.put(account, meter.ofNothing()));
    return Collections.unmodifiableMap(none);
  }

  private VideoGrowth measure(VideoReadings video) {
    AccountMeter meter = accounts.get(video.account());
    if (meter == null) {
      throw new IllegalArgumentException("not of the selection: " + video.account());
    }
    return meter.measure(video);
  }
}

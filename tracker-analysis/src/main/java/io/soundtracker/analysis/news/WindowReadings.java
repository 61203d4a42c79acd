package io.soundtracker.analysis.news;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.NetworkCoverage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the accounts were read in the window at all: what was not read cannot be new.
 *
 * @param unread the scraped accounts without a listing in the window, by handle
 * @param inPart the scraped accounts with one, whose listings taken together do not go back to the
 *     beginning of the window, by handle: uploads of theirs may be missing
 * @param retired the accounts that are not scraped and have no listing in the window, by handle
 * @param read how many accounts have a listing in the window, ≥ 0
 */
public record WindowReadings(
    List<CoveredAccount> unread,
    List<CoveredAccount> inPart,
    List<CoveredAccount> retired,
    int read) {

  /** Copies the lists. */
  public WindowReadings {
    unread = List.copyOf(unread);
    inPart = List.copyOf(inPart);
    retired = List.copyOf(retired);
  }

  /** Those without a listing in the window, whether they are scraped or not, by handle. */
  public List<CoveredAccount> notRead() {
    return Stream.concat(unread.stream(), retired.stream())
        .sorted(Comparator.comparing(CoveredAccount::handle))
        .toList();
  }

  static WindowReadings of(NetworkCoverage coverage, Instant since) {
    List<CoveredAccount> unread = new ArrayList<>();
    List<CoveredAccount> inPart = new ArrayList<>();
    List<CoveredAccount> retired = new ArrayList<>();
    int read = 0;
    for (CoveredAccount each : coverage.accounts()) {
      Instant readAt = each.account().readAt();
      if (readAt == null || readAt.isBefore(since)) {
        (each.account().active() ? unread : retired).add(each);
        continue;
      }
      read++;
      if (each.knownSince() == null || each.knownSince().isAfter(since)) {
        inPart.add(each);
      }
    }
    return new WindowReadings(unread, inPart, retired, read);
  }
}

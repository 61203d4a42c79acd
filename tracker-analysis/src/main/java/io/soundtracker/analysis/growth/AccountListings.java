package io.soundtracker.analysis.growth;

import io.soundtracker.core.query.ListingReach;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The listings of one account, as readings of its videos that may have changed nothing. */
final class AccountListings {
  private final List<ListingReach> oldestFirst;
  private final Instant[] readAt;

  AccountListings(List<ListingReach> listings) {
    oldestFirst = listings.stream().sorted(Comparator.comparing(ListingReach::readAt)).toList();
    readAt = oldestFirst.stream().map(ListingReach::readAt).toArray(Instant[]::new);
  }

  /**
   * The last listing of a span that covers a moment of upload.
   *
   * @param after read later than this
   * @param upTo read no later than this
   */
  Optional<Instant> last(Instant after, Instant upTo, Instant uploadedAt) {
    for (int i = countUpTo(upTo) - 1; i >= 0; i--) {
      ListingReach listing = oldestFirst.get(i);
      if (!listing.readAt().isAfter(after)) {
        return Optional.empty();
      }
      if (covers(listing, uploadedAt)) {
        return Optional.of(listing.readAt());
      }
    }
    return Optional.empty();
  }

  /**
   * The first listing of a span that covers a moment of upload.
   *
   * @param from read no earlier than this
   * @param before read earlier than this
   */
  Optional<Instant> first(Instant from, Instant before, Instant uploadedAt) {
    for (int i = countBefore(from); i < oldestFirst.size(); i++) {
      ListingReach listing = oldestFirst.get(i);
      if (!listing.readAt().isBefore(before)) {
        return Optional.empty();
      }
      if (covers(listing, uploadedAt)) {
        return Optional.of(listing.readAt());
      }
    }
    return Optional.empty();
  }

  /**
   * When the listing began that wrote a row. Rows are dated by their own line, which comes some
   * time after the listing's first request.
   *
   * @return the moment of the row when no listing came before it
   */
  Instant beganBefore(Instant row) {
    int count = countUpTo(row);
    return count == 0 ? row : oldestFirst.get(count - 1).readAt();
  }

  /**
   * From when on listings did not show a video. Only complete listings are counted as having missed
   * it, so nothing is concluded from the incomplete ones around them.
   *
   * @return the beginning of the first such listing, null when the last one showed it
   */
  @Nullable Instant missingSince(Instant uploadedAt, int missed) {
    if (missed == 0) {
      return null;
    }
    Instant since = null;
    int left = missed;
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      ListingReach listing = oldestFirst.get(i);
      if (!covers(listing, uploadedAt)) {
        continue;
      }
      if (listing.complete() && left-- == 0) {
        return since;
      }
      since = listing.readAt();
    }
    return since;
  }

  private static boolean covers(ListingReach listing, Instant uploadedAt) {
    return !listing.backTo().isAfter(uploadedAt);
  }

  private int countUpTo(Instant moment) {
    return count(0, moment);
  }

  private int countBefore(Instant moment) {
    return count(-1, moment);
  }

  /** How many were read at a moment that compares with another one no higher than so. */
  private int count(int highest, Instant moment) {
    int low = 0;
    int high = readAt.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.signum(readAt[middle].compareTo(moment)) <= highest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

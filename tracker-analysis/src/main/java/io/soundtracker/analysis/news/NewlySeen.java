package io.soundtracker.analysis.news;

import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the videos that a listing showed for the first time could have been shown before. */
final class NewlySeen {
  /** The most viewed first, unknown views last; among equals the newest, then by id. */
  private static final Comparator<VideoRow> BY_VIEWS =
      Comparator.comparingLong(NewlySeen::viewsOrLess)
          .reversed()
          .thenComparing(row -> row.video().uploadedAt(), Comparator.reverseOrder())
          .thenComparing(row -> row.video().id());

  private static final long UNKNOWN = -1;

  private final Map<AccountHandle, List<ListingReach>> listings;

  NewlySeen(List<ListingReach> listings) {
    this.listings = listings.stream().collect(groupingBy(ListingReach::account));
  }

  /** Those of the videos first seen since a moment that are news, by views. */
  static List<VideoRow> among(List<VideoRow> firstSeen, Snapshot snapshot, Instant since) {
    if (firstSeen.isEmpty()) {
      return List.of();
    }
    NewlySeen judge = of(firstSeen.stream(), snapshot, since);
    return firstSeen.stream().filter(judge::isNews).sorted(BY_VIEWS).toList();
  }

  /** Knows what it takes to judge each of the videos first seen since a moment. */
  static NewlySeen of(Stream<VideoRow> firstSeen, Snapshot snapshot, Instant since) {
    NewlySeen judge = new NewlySeen(listings(snapshot, since));
    // A listing may have begun before the moment. Those before it are told of only when asked for.
    Optional<Instant> earliest =
        firstSeen
            .map(judge::shownBy)
            .flatMap(Optional::stream)
            .map(ListingReach::readAt)
            .filter(since::isAfter)
            .min(Comparator.naturalOrder());
    return earliest.isEmpty() ? judge : new NewlySeen(listings(snapshot, earliest.get()));
  }

  /**
   * Whether a video that was first seen late is news: an earlier listing of its account spoke for
   * the moment of its upload and did not show it, or was made before it. Let the listing that first
   * showed it be the latest one begun at {@link VideoRow#firstSeenAt} or before; then some listing
   * begun strictly before that one goes back to the upload or further. So the first listing of an
   * account brings no news of this kind, and neither does the first deeper look: what it shows was
   * only out of sight.
   */
  boolean isNews(VideoRow row) {
    return shownBy(row)
        .filter(
            first ->
                listings(row)
                    .filter(earlier -> earlier.readAt().isBefore(first.readAt()))
                    .anyMatch(earlier -> !earlier.backTo().isAfter(row.video().uploadedAt())))
        .isPresent();
  }

  private Optional<ListingReach> shownBy(VideoRow row) {
    return listings(row)
        .filter(listing -> !listing.readAt().isAfter(row.firstSeenAt()))
        .max(Comparator.comparing(ListingReach::readAt));
  }

  private Stream<ListingReach> listings(VideoRow row) {
    return listings.getOrDefault(row.account(), List.of()).stream();
  }

  private static List<ListingReach> listings(Snapshot snapshot, Instant since) {
    try (Stream<ListingReach> all = snapshot.listings(since)) {
      return all.toList();
    }
  }

  private static long viewsOrLess(VideoRow row) {
    return Objects.requireNonNullElse(row.video().metrics().views(), UNKNOWN);
  }
}

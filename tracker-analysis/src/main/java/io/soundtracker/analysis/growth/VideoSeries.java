package io.soundtracker.analysis.growth;

import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.VideoReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The known values of one count of one video. */
final class VideoSeries {
  private final Instant uploadedAt;
  private final List<Row> rows;
  private final AccountListings listings;
  private final Instant unknownFrom;

  /** A row in which the count is known, and whether it may have changed before the next one. */
  private record Row(Instant at, long count, boolean thinned) {}

  /**
   * Creates a series.
   *
   * @param listings those of the video's account
   * @param count which of the counts
   */
  VideoSeries(
      VideoReadings video, AccountListings listings, Function<DatedCounts, @Nullable Long> count) {
    this.uploadedAt = video.uploadedAt();
    this.listings = listings;
    this.unknownFrom =
        Objects.requireNonNullElse(listings.missingSince(uploadedAt, video.missed()), Instant.MAX);
    this.rows = rows(video.changes(), count);
  }

  private static List<Row> rows(
      List<DatedCounts> changes, Function<DatedCounts, @Nullable Long> count) {
    List<Row> rows = new ArrayList<>(changes.size());
    for (DatedCounts change : changes) {
      Long known = count.apply(change);
      int last = rows.size() - 1;
      if (known != null) {
        rows.add(new Row(change.at(), known, change.thinned()));
      } else if (change.thinned() && last >= 0) {
        rows.set(last, new Row(rows.get(last).at(), rows.get(last).count(), true));
      }
    }
    return rows;
  }

  /** The first row, as far as history was asked for. */
  Optional<Instant> firstReading() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0).at());
  }

  /**
   * What it was at a moment: nothing before the upload, the value that was seen before and after
   * when that is the same, else the nearest reading that the tolerance allows, else something
   * between the readings before and after.
   *
   * @return empty when that is not known
   */
  Optional<KnownValue> at(Instant moment, Duration tolerance) {
    if (!moment.isAfter(uploadedAt)) {
      return Optional.of(new KnownValue(moment, Estimate.ZERO));
    }
    int row = lastRow(moment);
    KnownValue before = row < 0 ? null : new KnownValue(lastSeen(row, moment), shown(row));
    KnownValue after = seenAfter(row, moment);
    if (before != null && after != null && before.value().equals(after.value())) {
      return Optional.of(new KnownValue(moment, before.value()));
    }
    return nearest(before, after, moment)
        .filter(value -> distance(value, moment).compareTo(tolerance) <= 0)
        .or(() -> between(before, after, moment));
  }

  private static Optional<KnownValue> nearest(
      @Nullable KnownValue before, @Nullable KnownValue after, Instant moment) {
    if (before == null || after == null) {
      return Optional.ofNullable(before == null ? after : before);
    }
    boolean earlier = distance(before, moment).compareTo(distance(after, moment)) <= 0;
    return Optional.of(earlier ? before : after);
  }

  private static Optional<KnownValue> between(
      @Nullable KnownValue before, @Nullable KnownValue after, Instant moment) {
    if (before == null || after == null) {
      return Optional.empty();
    }
    double passed = distance(before, moment).toMillis();
    double share = passed / Duration.between(before.at(), after.at()).toMillis();
    return Optional.of(
        new KnownValue(moment, before.value().towards(after.value(), Math.min(1, share))));
  }

  private static Duration distance(KnownValue value, Instant moment) {
    return Duration.between(value.at(), moment).abs();
  }

  private int lastRow(Instant moment) {
    int row = rows.size() - 1;
    while (row >= 0 && rows.get(row).at().isAfter(moment)) {
      row--;
    }
    return row;
  }

  /** When the value of a row was seen last, up to a moment. */
  private Instant lastSeen(int row, Instant moment) {
    Instant written = rows.get(row).at();
    Instant end = heldBefore(row);
    Instant upTo = moment.isBefore(end) ? moment : end.minusNanos(1);
    return listings.last(written, upTo, uploadedAt).orElse(written);
  }

  /** The first reading after a moment that lies between a row and the next one. */
  private @Nullable KnownValue seenAfter(int row, Instant moment) {
    if (row >= 0) {
      Instant again = listings.first(moment, heldBefore(row), uploadedAt).orElse(null);
      if (again != null) {
        return new KnownValue(again, shown(row));
      }
    }
    int next = row + 1;
    return next < rows.size() ? new KnownValue(rows.get(next).at(), shown(next)) : null;
  }

  /** Before when a listing must have begun to have seen the value of a row. */
  private Instant heldBefore(int row) {
    if (rows.get(row).thinned()) {
      return rows.get(row).at();
    }
    if (row + 1 == rows.size()) {
      return unknownFrom;
    }
    Instant next = listings.beganBefore(rows.get(row + 1).at());
    return next.isBefore(unknownFrom) ? next : unknownFrom;
  }

  private Estimate shown(int row) {
    return Estimate.shown(rows.get(row).count());
  }
}

package io.soundtracker.analysis.growth;

import io.soundtracker.core.query.DatedCounts;
import io.soundtracker.core.query.VideoReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Measures the videos of one account over its own window and the one before. */
final class AccountMeter {
  private final GrowthWindow window;
  private final Duration tolerance;
  private final Duration leastKnown;
  private final AccountListings listings;
  private final @Nullable Instant end;
  private final @Nullable Instant knownSince;

  /**
   * Creates one.
   *
   * @param end where its window ends, null when its last listing is too old
   * @param knownSince from when on no video of it can have been missed, null when that is unknown
   */
  AccountMeter(
      GrowthWindow window,
      AccountListings listings,
      @Nullable Instant end,
      @Nullable Instant knownSince) {
    this.window = window;
    this.tolerance = window.tolerance();
    this.leastKnown = window.leastKnown();
    this.listings = listings;
    this.end = end;
    this.knownSince = knownSince;
  }

  boolean hasWindow() {
    return end != null;
  }

  /** The growth of no video: no uses, where that is known. */
  Growth ofNothing() {
    return new Growth(CountGrowth.NONE, CountGrowth.NONE, uses(Instant.MAX));
  }

  VideoGrowth measure(VideoReadings video) {
    return new VideoGrowth(
        video.id(),
        video.account(),
        video.sound(),
        video.uploadedAt(),
        new Growth(
            count(video, DatedCounts::views),
            count(video, DatedCounts::likes),
            uses(video.uploadedAt())));
  }

  private CountGrowth count(VideoReadings video, Function<DatedCounts, @Nullable Long> count) {
    VideoSeries series = new VideoSeries(video, listings, count);
    if (end == null) {
      return CountGrowth.ofOne(Measured.NONE, Measured.NONE, possibleFrom(series));
    }
    Instant start = window.start(end);
    Instant before = window.start(start);
    KnownValue middle = series.at(start, tolerance).orElse(null);
    Measured current =
        between(
            meanwhile(video, start, end).orElse(middle), series.at(end, tolerance).orElse(null));
    Measured previous =
        between(
            meanwhile(video, before, start).or(() -> series.at(before, tolerance)).orElse(null),
            middle);
    return CountGrowth.ofOne(
        current, previous, current.videos() == 0 ? possibleFrom(series) : null);
  }

  /** A video that was uploaded in a period has grown since then, from nothing. */
  private static Optional<KnownValue> meanwhile(VideoReadings video, Instant from, Instant to) {
    Instant uploadedAt = video.uploadedAt();
    return uploadedAt.isAfter(from) && uploadedAt.isBefore(to)
        ? Optional.of(new KnownValue(uploadedAt, Estimate.ZERO))
        : Optional.empty();
  }

  private static Measured between(@Nullable KnownValue start, @Nullable KnownValue end) {
    return start == null || end == null ? Measured.NONE : Measured.between(start, end);
  }

  private @Nullable Instant possibleFrom(VideoSeries series) {
    return series.firstReading().map(first -> first.plus(leastKnown)).orElse(null);
  }

  private UseGrowth uses(Instant uploadedAt) {
    if (end == null) {
      return UseGrowth.UNKNOWN;
    }
    Instant start = window.start(end);
    return new UseGrowth(
        uses(uploadedAt, start, end.plusNanos(1)), uses(uploadedAt, window.start(start), start));
  }

  private @Nullable Long uses(Instant uploadedAt, Instant from, Instant before) {
    if (knownSince == null || knownSince.isAfter(from)) {
      return null;
    }
    return !uploadedAt.isBefore(from) && uploadedAt.isBefore(before) ? 1L : 0L;
  }
}

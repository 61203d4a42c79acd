package io.soundtracker.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often an account posts. Pinned videos are not in it: they may be years older than everything
 * else that was listed.
 *
 * @param videos how many it rests on, ≥ 0
 * @param first the UTC day of the first of them, null without videos
 * @param last the UTC day of the last of them, null without videos
 * @param medianGapDays see {@link #medianGap}
 */
public record PostingCadence(
    int videos,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Double medianGapDays) {
  /** That of no videos. */
  public static final PostingCadence UNKNOWN = new PostingCadence(0, null, null, null);

  private static final int WEEK = 7;
  private static final double MILLIS_OF_A_DAY = Duration.ofDays(1).toMillis();

  /**
   * Measures it.
   *
   * @param uploads when the videos that are not pinned were posted, in any order
   */
  static PostingCadence of(Collection<Instant> uploads) {
    if (uploads.isEmpty()) {
      return UNKNOWN;
    }
    List<Instant> sorted = uploads.stream().sorted().toList();
    OptionalDouble gap = Median.of(gaps(sorted));
    return new PostingCadence(
        sorted.size(),
        day(sorted.get(0)),
        day(sorted.get(sorted.size() - 1)),
        gap.isPresent() ? (Double) gap.getAsDouble() : null);
  }

  /**
   * Videos a week: {@code (videos - 1) / days * 7}, where {@code days} are those from the UTC day
   * of the first video to that of the last. The first one only begins the span.
   *
   * @return empty with fewer than two videos, and when all are of one day
   */
  public OptionalDouble videosPerWeek() {
    if (first == null || last == null || first.equals(last)) {
      return OptionalDouble.empty();
    }
    double days = ChronoUnit.DAYS.between(first, last);
    return OptionalDouble.of((videos - 1) / days * WEEK);
  }

  /**
   * The median of the times between one video and the next, in days of 24 hours.
   *
   * @return empty with fewer than two videos
   */
  public OptionalDouble medianGap() {
    return medianGapDays == null ? OptionalDouble.empty() : OptionalDouble.of(medianGapDays);
  }

  private static List<Double> gaps(List<Instant> sorted) {
    return IntStream.range(1, sorted.size())
        .mapToObj(i -> Duration.between(sorted.get(i - 1), sorted.get(i)).toMillis())
        .map(millis -> millis / MILLIS_OF_A_DAY)
        .sorted()
        .toList();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}

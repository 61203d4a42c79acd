package io.soundtracker.core.query;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A span of UTC days, with its first and its last.
 *
 * @param from the first day, null when open
 * @param until the last day, null when open; not before {@code from}
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** All days. */
  public static final DateRange ALL = new DateRange(null, null);

  /** Checks the order of the days. */
  public DateRange {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a period that ends on " + until + ", before " + from);
    }
  }

  /** From this day on. */
  public static DateRange since(LocalDate from) {
    return new DateRange(from, null);
  }

  /** Whether it holds this day. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /**
   * Its days from this one on.
   *
   * @return empty when it ends before
   */
  public Optional<DateRange> from(LocalDate day) {
    LocalDate first = from == null || from.isBefore(day) ? day : from;
    return until != null && until.isBefore(first)
        ? Optional.empty()
        : Optional.of(new DateRange(first, until));
  }

  /** Whether it holds every day. */
  public boolean isAll() {
    return equals(ALL);
  }
}

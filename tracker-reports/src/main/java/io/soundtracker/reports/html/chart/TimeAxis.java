package io.soundtracker.reports.html.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;

/**
 * The days that every chart of a page covers, so that charts can be compared at a glance, cut into
 * days, weeks, months or years, whichever fits. Immutable.
 */
public final class TimeAxis {
  /** The share of videos that may be left out. */
  private static final double FEW = 0.05;

  private static final int MUCH_SHORTER = 2;

  private final LocalDate first;
  private final LocalDate last;
  private final Step step;

  private TimeAxis(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
    this.step = Step.fitting(first, last);
  }

  /**
   * An axis over these days.
   *
   * @param last not before {@code first}
   */
  public static TimeAxis of(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("an axis from " + first + " to " + last);
    }
    return new TimeAxis(first, last);
  }

  /**
   * An axis over the days on which videos were posted. It may begin after the first ones: a few old
   * videos, such as pinned ones, must not press all others together.
   *
   * @param videosByDay how many videos, at least one
   */
  public static TimeAxis over(SortedMap<LocalDate, Long> videosByDay) {
    LocalDate oldest = videosByDay.firstKey();
    LocalDate last = videosByDay.lastKey();
    long all = videosByDay.values().stream().mapToLong(Long::longValue).sum();
    long before = 0;
    LocalDate first = oldest;
    for (Map.Entry<LocalDate, Long> day : videosByDay.entrySet()) {
      first = day.getKey();
      before += day.getValue();
      if (before > all * FEW) {
        break;
      }
    }
    boolean worthIt = days(first, last) * MUCH_SHORTER <= days(oldest, last);
    return of(worthIt ? first : oldest, last);
  }

  private static long days(LocalDate first, LocalDate last) {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** The first day. */
  public LocalDate first() {
    return first;
  }

  /** The last day. */
  public LocalDate last() {
    return last;
  }

  /** What one step is called: day, week, month or year. */
  String step() {
    return step.word();
  }

  int steps() {
    return step.count(first, last);
  }

  /** In which step a day of the axis is. */
  int index(LocalDate day) {
    return step.index(first, day);
  }

  String label(int index) {
    return step.label(first, index);
  }
}

package io.soundtracker.reports.html.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a step of a time axis is. Weeks begin on Monday. */
enum Step {
  DAY("day", ChronoUnit.DAYS, "uuuu-MM-dd"),
  WEEK("week", ChronoUnit.WEEKS, "'week of' uuuu-MM-dd"),
  MONTH("month", ChronoUnit.MONTHS, "MMMM uuuu"),
  YEAR("year", ChronoUnit.YEARS, "uuuu");

  /** More would be too narrow to tell apart on a phone. */
  private static final int MOST_STEPS = 42;

  private final String word;
  private final ChronoUnit unit;
  private final DateTimeFormatter label;

  Step(String word, ChronoUnit unit, String label) {
    this.word = word;
    this.unit = unit;
    this.label = DateTimeFormatter.ofPattern(label, Locale.ENGLISH);
  }

  /** The shortest that fits a period into few enough steps. */
  static Step fitting(LocalDate first, LocalDate last) {
    for (Step step : values()) {
      if (step.count(first, last) <= MOST_STEPS) {
        return step;
      }
    }
    return YEAR;
  }

  String word() {
    return word;
  }

  /** How many steps a period touches, ≥ 1. */
  int count(LocalDate first, LocalDate last) {
    return index(first, last) + 1;
  }

  /** In which step a day is, 0 for the step of the first day. */
  int index(LocalDate first, LocalDate day) {
    return (int) unit.between(beginning(first), beginning(day));
  }

  String label(LocalDate first, int index) {
    return label.format(beginning(first).plus(index, unit));
  }

  private LocalDate beginning(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.DateRange;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The days whose videos a command counts, which may be a month. */
final class MonthOptions {
  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "Only videos uploaded in this month (UTC), whatever cutoffDate says.")
  private @Nullable String month;

  @Mixin private final PeriodOptions period;

  private final Surroundings surroundings;

  @Inject
  MonthOptions(PeriodOptions period, Surroundings surroundings) {
    this.period = period;
    this.surroundings = surroundings;
  }

  /** Whether a period was asked for. */
  boolean isGiven() {
    return month != null || period.isGiven();
  }

  /**
   * The period.
   *
   * @throws InvalidInputException when it makes no sense
   */
  DateRange period() {
    if (month == null) {
      return period.period();
    }
    if (period.isGiven()) {
      throw new InvalidInputException(
          "--month is a period already", "Leave --since and --until out, or --month");
    }
    YearMonth asked = parse(month);
    if (asked
        .atDay(1)
        .isAfter(LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC))) {
      throw new InvalidInputException(
          "--month is in the future: " + asked, "Write an earlier month");
    }
    return new DateRange(asked.atDay(1), asked.atEndOfMonth());
  }

  private static YearMonth parse(String text) {
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeException noMonth) {
      throw new InvalidInputException(
          "--month is no month: \"" + text + "\"", "Write a month such as 2026-01", noMonth);
    }
  }
}

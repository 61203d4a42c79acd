package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.query.DateRange;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The days whose videos a command counts. */
final class PeriodOptions {
  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description =
          "Only videos uploaded since this day (UTC): 2026-01-31, or so long ago: 7d, 24h"
              + " (default: cutoffDate of the configuration).")
  private @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      description = "Only videos uploaded until this day, which counts.")
  private @Nullable String until;

  private final Application application;
  private final Surroundings surroundings;

  @Inject
  PeriodOptions(Application application, Surroundings surroundings) {
    this.application = application;
    this.surroundings = surroundings;
  }

  /** Whether one was asked for. */
  boolean isGiven() {
    return since != null || until != null;
  }

  /**
   * The period, from the cut-off date on unless a beginning was asked for.
   *
   * @throws InvalidInputException when it makes no sense
   */
  DateRange period() {
    LocalDate from = since == null ? application.config().cutoffDate() : day("--since", since);
    LocalDate to = until == null ? null : day("--until", until);
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidInputException(
          "The period ends on " + to + ", before it begins on " + from,
          since == null
              ? "It begins with cutoffDate of the configuration; --since overrides it"
              : "Exchange --since and --until");
    }
    return new DateRange(from, to);
  }

  private LocalDate day(String option, String text) {
    Instant now = surroundings.clock().instant();
    return LocalDate.ofInstant(PastMoment.parse(option, text, now), ZoneOffset.UTC);
  }
}

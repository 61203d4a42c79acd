package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A moment in the past as people write it: a UTC day, {@code 2026-01-31}, or how long ago. */
final class PastMoment {
  private static final String WAY_OUT =
      "Write a day such as 2026-01-31, or how long ago: 24h, 7d, 1d12h";

  private PastMoment() {}

  /**
   * Reads one; a day is its beginning.
   *
   * @param option where it was written
   * @throws InvalidInputException when it is none, or not in the past
   */
  static Instant parse(String option, String text, Instant now) {
    Instant moment =
        day(text)
            .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
            .or(() -> ago(text, now))
            .orElseThrow(
                () ->
                    new InvalidInputException(option + " is no moment: \"" + text + "\"", WAY_OUT));
    if (moment.isAfter(now)) {
      throw new InvalidInputException(
          option + " is in the future: " + text, "Write an earlier day");
    }
    return moment;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> ago(String text, Instant now) {
    return DurationText.parse(text.strip())
        .filter(duration -> !duration.isZero() && duration.toDays() < 36_500)
        .map(duration -> now.minus(duration).truncatedTo(ChronoUnit.MILLIS));
  }
}

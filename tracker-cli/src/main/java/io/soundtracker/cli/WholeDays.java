package io.soundtracker.cli;

import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import java.time.Duration;

/** A number of days as people write it: {@code 14d}. */
final class WholeDays {
  private static final int MOST = 36_500;

  private WholeDays() {}

  /**
   * Reads one, from 1 to 36,500.
   *
   * @param option where it was written
   * @throws InvalidInputException when it is none
   */
  static int parse(String option, String text) {
    return DurationText.parse(text)
        .filter(duration -> Duration.ofDays(duration.toDays()).equals(duration))
        .map(Duration::toDays)
        .filter(days -> days >= 1 && days <= MOST)
        .map(Math::toIntExact)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    option + " is no number of days: \"" + text + "\"",
                    "Write days, from 1d to " + MOST + "d"));
  }
}

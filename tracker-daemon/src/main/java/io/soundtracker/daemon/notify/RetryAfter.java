package io.soundtracker.daemon.notify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header of that name: seconds, or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * Reads one.
   *
   * @return from now on, ≥ 0; empty when it is neither
   */
  static Optional<Duration> parse(String text, Instant now) {
    String stripped = text.strip();
    if (stripped.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(stripped)));
    }
    try {
      Instant moment = DateTimeFormatter.RFC_1123_DATE_TIME.parse(stripped, Instant::from);
      return Optional.of(moment.isBefore(now) ? Duration.ZERO : Duration.between(now, moment));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}

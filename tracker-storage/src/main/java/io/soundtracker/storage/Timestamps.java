package io.soundtracker.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the database keeps them: UTC text that SQLite's own date functions understand and that
 * sorts by time.
 */
final class Timestamps {
  /** How long a moment is as we write it. */
  private static final int LENGTH = 23;

  private static final int NANOS_PER_MILLI = 1_000_000;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Sorts before the same second with a fraction. */
  private static final DateTimeFormatter WHOLE_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** People may write rows by hand, and CURRENT_TIMESTAMP has no fraction. */
  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private Timestamps() {}

  static String text(Instant moment) {
    return WRITTEN.format(moment);
  }

  /** The least text that a moment of this second or a later one may have. */
  static String wholeSeconds(Instant moment) {
    return WHOLE_SECONDS.format(moment);
  }

  static @Nullable String textOrNull(@Nullable Instant moment) {
    return moment == null ? null : text(moment);
  }

  static Instant moment(String text) {
    try {
      return isAsWritten(text) ? written(text) : asSomebodyWrote(text);
    } catch (DateTimeException noSuchDay) {
      return asSomebodyWrote(text);
    }
  }

  private static boolean isAsWritten(String text) {
    return text.length() == LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == ' '
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == '.';
  }

  /** A formatter takes ten times as long, and histories are long. */
  private static Instant written(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, LENGTH) * NANOS_PER_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a digit: " + text);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Instant asSomebodyWrote(String text) {
    return LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
  }

  static @Nullable Instant momentOrNull(@Nullable String text) {
    return text == null ? null : moment(text);
  }
}

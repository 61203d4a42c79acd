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
  /** The form of {@link #WRITTEN}, a zero for each digit. */
  private static final String FORM = "0000-00-00 00:00:00.000";

  private static final int NANOS_PER_MILLI = 1_000_000;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

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

  /** A formatter takes ten times as long, and histories are long. */
  private static Instant written(String text) {
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * NANOS_PER_MILLI)
        .toInstant(ZoneOffset.UTC);
  }

  private static boolean isAsWritten(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char expected = FORM.charAt(i);
      char found = text.charAt(i);
      if (expected == '0' ? found < '0' || found > '9' : found != expected) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  private static Instant asSomebodyWrote(String text) {
    return LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
  }

  static @Nullable Instant momentOrNull(@Nullable String text) {
    return text == null ? null : moment(text);
  }
}

package io.soundtracker.storage;

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
    return LocalDateTime.parse(text, READ).toInstant(ZoneOffset.UTC);
  }

  static @Nullable Instant momentOrNull(@Nullable String text) {
    return text == null ? null : moment(text);
  }
}

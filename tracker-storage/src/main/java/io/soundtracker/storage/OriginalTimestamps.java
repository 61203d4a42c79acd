package io.soundtracker.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moments as the Python tracker wrote them. Those with a {@code T} are local, unless they carry an
 * offset; the others SQLite wrote itself, in UTC.
 *
 * <p>A local time that a change of clocks repeated is taken for the first of the two, as Python
 * does; one that it skipped, for the moment the clock would have shown had it not been changed.
 */
final class OriginalTimestamps {
  private static final int LAST_YEAR = 9999;

  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d"
              + "(?:[ Tt]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?"
              + "(?:[Zz]|[+-]\\d\\d:?\\d\\d(?::\\d\\d)?)?)?");

  private static final DateTimeFormatter READ =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalStart()
          .parseLenient() // with and without colons
          .appendOffset("+HH", "Z")
          .parseStrict()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final ZoneId zone;

  OriginalTimestamps(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a moment.
   *
   * @return empty when the text is none
   */
  Optional<Instant> moment(String text) {
    String trimmed = text.strip();
    if (!FORM.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    boolean local = trimmed.indexOf('T') >= 0 || trimmed.indexOf('t') >= 0;
    boolean dayAlone = trimmed.length() == "2025-11-01".length();
    try {
      TemporalAccessor parsed = READ.parse(dayAlone ? trimmed + " 00:00" : trimmed);
      LocalDateTime clock = LocalDateTime.from(parsed);
      ZoneId where = ZoneOffset.UTC;
      if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
        where = ZoneOffset.from(parsed);
      } else if (local) {
        where = zone;
      }
      return Optional.of(clock.atZone(where).toInstant()).filter(OriginalTimestamps::isWritable);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Four digits for the year are all that the database's own text has room for. */
  private static boolean isWritable(Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();
    return year >= 0 && year <= LAST_YEAR;
  }
}

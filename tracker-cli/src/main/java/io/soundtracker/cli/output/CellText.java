package io.soundtracker.cli.output;

import io.soundtracker.reports.rows.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class CellText {
  /** What stands for something that is not known. */
  public static final String UNKNOWN = "–";

  private static final double LARGE = 100;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

  /** Says the same as the other one without loading the names of every zone there is. */
  private static final DateTimeFormatter MOMENT_IN_UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ENGLISH);

  /** Controls, and the invisible characters that turn the direction of what follows them. */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]+");

  private final DateTimeFormatter moments;

  /** Creates texts that show moments in this zone. */
  public CellText(ZoneId zone) {
    this.moments = (zone.getId().equals("UTC") ? MOMENT_IN_UTC : MOMENT).withZone(zone);
  }

  /** A moment in the configured zone, {@link #UNKNOWN} for null. */
  public String moment(@Nullable Instant moment) {
    return moment == null ? UNKNOWN : moments.format(moment);
  }

  /** A count with its thousands apart. */
  public static String count(long number) {
    return ShortNumber.exact(number);
  }

  /** A count in as few characters as tell its size: {@code 1.2M}. */
  public static String volume(long number) {
    return ShortNumber.brief(number);
  }

  /** Percent. */
  public static String rate(double percent) {
    return String.format(Locale.ROOT, "%.2f %%", percent);
  }

  /** A number with a fraction: one decimal, of large ones as much as {@link #volume} shows. */
  public static String decimal(double number) {
    return number < LARGE ? String.format(Locale.ROOT, "%.1f", number) : volume(Math.round(number));
  }

  /** The beginning of a text, harmless, that takes no more than these columns of a terminal. */
  public static String beginning(String text, int columns) {
    return DisplayWidth.cut(harmless(text), columns);
  }

  /** A text that cannot do anything to the terminal, on one line. */
  public static String harmless(String text) {
    return HARMFUL.matcher(text).replaceAll(" ").strip();
  }

  /** A duration, as exact as it is short. */
  public static String duration(Duration duration) {
    if (duration.toMinutes() >= 60) {
      return duration.toHours() + " h " + duration.toMinutesPart() + " min";
    }
    if (duration.toSeconds() >= 60) {
      return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static String words(List<?> list) {
    return list.stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  String of(Kind kind, @Nullable Object value) {
    if (value == null) {
      return UNKNOWN;
    }
    return switch (kind) {
      case COUNT -> ShortNumber.exact((Long) value);
      case VOLUME -> volume((Long) value);
      case DECIMAL -> decimal((Double) value);
      case AVERAGE -> volume(Math.round((Double) value));
      case RATE, SHARE -> rate((Double) value);
      case LIST -> harmless(words((List<?>) value));
      case MOMENT -> moment((Instant) value);
      case DURATION -> duration((Duration) value);
      case FLAG -> (Boolean) value ? "yes" : "no";
      case TEXT, ID, DAY -> harmless(value.toString());
    };
  }
}

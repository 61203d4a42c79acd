package io.soundtracker.reports.excel;

import io.soundtracker.analysis.Freshness;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and states as sentences have them. */
final class Words {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ROOT);

  private Words() {}

  /** A number with its noun, in the plural unless it is one. */
  static String counted(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A threshold, with no more decimals than it has. */
  static String percent(double rate) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(rate)
        + "%";
  }

  /** A moment, to the minute, with its zone. */
  static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** How well an account is known. */
  static String state(Freshness freshness) {
    return switch (freshness) {
      case FRESH -> "fresh";
      case STALE -> "stale";
      case FAILED -> "failed";
      case NEVER -> "never listed";
    };
  }
}

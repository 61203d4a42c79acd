package io.soundtracker.analysis.health;

import java.time.Duration;
import java.util.Locale;

/** What the numbers of a finding count. */
public enum Unit {
  /** Percent. */
  PERCENT,
  /** Seconds. */
  SECONDS,
  /** Bytes. */
  BYTES;

  private static final double THOUSAND = 1000;
  private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB"};

  /** For programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An amount for people: {@code 81.3 %}, {@code 2 d 3 h}, {@code 512.0 MB}. */
  public String text(double amount) {
    return switch (this) {
      case PERCENT -> String.format(Locale.ROOT, "%.1f %%", amount);
      case SECONDS -> time(Duration.ofMillis(Math.round(amount * THOUSAND)));
      case BYTES -> size(amount);
    };
  }

  /** A whole amount for people. */
  public String text(long amount) {
    return text((double) amount);
  }

  /** A number of things: {@code 12,345}. */
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A time in its two largest units. */
  static String time(Duration time) {
    if (time.toDays() > 0) {
      return pair(time.toDays(), "d", time.toHoursPart(), "h");
    }
    if (time.toHours() > 0) {
      return pair(time.toHours(), "h", time.toMinutesPart(), "min");
    }
    return time.toMinutes() > 0
        ? pair(time.toMinutes(), "min", time.toSecondsPart(), "s")
        : String.format(Locale.ROOT, "%.1f s", time.toMillis() / THOUSAND);
  }

  private static String pair(long larger, String unit, long smaller, String smallerUnit) {
    return larger + " " + unit + (smaller == 0 ? "" : " " + smaller + " " + smallerUnit);
  }

  private static String size(double bytes) {
    int unit = 0;
    double amount = bytes;
    // What rounds to a thousand belongs to the next unit.
    while (amount >= THOUSAND - 0.05 && unit < SIZES.length - 1) {
      amount /= THOUSAND;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, SIZES[unit]);
  }
}

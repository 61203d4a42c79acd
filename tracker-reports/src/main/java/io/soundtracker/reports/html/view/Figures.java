package io.soundtracker.reports.html.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them. Thousands of them stand in a page, so none is parsed a pattern. */
final class Figures {
  private static final int GROUP = 3;

  private Figures() {}

  /** A count with its thousands apart: {@code 12,345}. */
  static String count(long number) {
    String digits = Long.toString(number);
    StringBuilder text = new StringBuilder(digits);
    for (int i = digits.length() - GROUP; i > 0; i -= GROUP) {
      text.insert(i, ',');
    }
    return text.toString();
  }

  /** Percent, two decimals, rounded half up: {@code 12.35 %}. The space does not break. */
  static String rate(double percent) {
    BigDecimal rounded = BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP);
    BigDecimal whole = rounded.setScale(0, RoundingMode.DOWN);
    String decimals = rounded.subtract(whole).unscaledValue().toString();
    return count(whole.longValue())
        + "."
        + (decimals.length() < 2 ? "0" + decimals : decimals)
        + "\u00a0%";
  }

  /** A number with the right form of its noun: {@code 1 video}, {@code 2 videos}. */
  static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }
}

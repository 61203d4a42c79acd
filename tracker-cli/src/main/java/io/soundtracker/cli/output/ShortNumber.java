package io.soundtracker.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Large numbers for people: {@code 9,999}, {@code 12.3K}, {@code 1.2M}, {@code 3.0B}. */
final class ShortNumber {
  private static final long SHORTENED_FROM = 10_000;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final String UNITS = "KMBT";

  private ShortNumber() {}

  static String exact(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** With one decimal, rounded half up, in the unit that keeps it below a thousand. */
  static String brief(long number) {
    if (number < SHORTENED_FROM) {
      return exact(number);
    }
    int unit = -1;
    BigDecimal scaled = BigDecimal.valueOf(number);
    // Rounding first: 999,950 is 1.0M, not 1000.0K.
    while (rounded(scaled).compareTo(THOUSAND) >= 0 && unit < UNITS.length() - 1) {
      scaled = scaled.movePointLeft(3);
      unit++;
    }
    return rounded(scaled).toPlainString() + UNITS.charAt(unit);
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP);
  }
}

package io.soundtracker.reports.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Numbers as programs read them. */
final class Plain {
  private static final int DECIMALS = 4;
  private static final int MILLIS = 3;

  private Plain() {}

  static BigDecimal rounded(double number) {
    return trimmed(BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  static BigDecimal seconds(Duration duration) {
    return trimmed(BigDecimal.valueOf(duration.toMillis(), MILLIS));
  }

  /** The words of a list with spaces between them. */
  static String words(Object list) {
    return ((List<?>) list).stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  private static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}

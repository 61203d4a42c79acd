package io.soundtracker.reports.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ChartHeightTest {

  @Property
  void isRoundedAsJavaFormatsNumbers(
      @ForAll @LongRange(min = 0, max = 3_000_000_000L) long one,
      @ForAll @IntRange(min = 0, max = 4_000) int other) {
    long value = Math.min(one, other);
    long max = Math.max(one, other);

    assertThat(Double.parseDouble(ChartView.height(value, max, 56)))
        .isEqualTo(Double.parseDouble(formatted(value, max)));
  }

  private static String formatted(long value, long max) {
    double share = max == 0 ? 0 : (double) value / max;
    return String.format(Locale.ROOT, "%.1f", 56 + 44 - share * 42);
  }
}

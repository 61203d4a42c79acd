package io.soundtracker.reports.html.view;

import io.soundtracker.core.query.KnownSum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * By what a page's cards can be sorted: plain numbers for a script. Unknown is -1, after everything
 * known.
 *
 * @param uses how many videos
 * @param views their views
 * @param rate their pooled engagement, percent
 * @param last the UTC day of the last one, as a number since 1970
 */
public record SortKeys(String uses, String views, String rate, String last) {
  private static final String UNKNOWN = "-1";
  private static final int DECIMALS = 6;

  static SortKeys of(
      long uses, KnownSum views, OptionalDouble percent, @Nullable LocalDate lastDay) {
    return new SortKeys(
        Long.toString(uses),
        views.known() == 0 ? UNKNOWN : Long.toString(views.sum()),
        percent.isPresent()
            ? BigDecimal.valueOf(percent.getAsDouble())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString()
            : UNKNOWN,
        lastDay == null ? UNKNOWN : Long.toString(lastDay.toEpochDay()));
  }
}

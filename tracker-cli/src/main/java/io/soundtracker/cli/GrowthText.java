package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.UNKNOWN;

import io.soundtracker.analysis.growth.Change;
import io.soundtracker.analysis.growth.CountGrowth;
import io.soundtracker.analysis.growth.Estimate;
import io.soundtracker.cli.output.CellText;
import java.util.Locale;
import java.util.OptionalLong;

/** Growth as people read it. */
final class GrowthText {
  private static final String NOT_ENOUGH = "not enough history";

  /**
   * Bounds that are no further from each other than this part of the number are not worth a look.
   */
  private static final long PARTS = 100;

  private GrowthText() {}

  /** What was gained: {@code +12.3K}, {@code ≈+12.3K}, or {@code +12.3K (11.9K–12.7K)}. */
  static String gained(CountGrowth growth) {
    return growth
        .gained()
        .map(GrowthText::range)
        .orElse(growth.videos() == 0 ? UNKNOWN : NOT_ENOUGH);
  }

  /** What was gained in the period before. */
  static String previous(CountGrowth growth) {
    return growth.previous().gained().map(GrowthText::about).orElse(UNKNOWN);
  }

  /** How much more that is than before: {@code +1,200 (+40.0 %)}. */
  static String change(CountGrowth growth) {
    return growth.change().map(GrowthText::change).orElse(UNKNOWN);
  }

  /** How many videos could be measured: {@code 3 of 4}. */
  static String measured(CountGrowth growth) {
    return CellText.count(growth.current().videos()) + " of " + CellText.count(growth.videos());
  }

  /** Uploads. */
  static String uses(OptionalLong uses) {
    return uses.isPresent() ? signed(uses.getAsLong()) : UNKNOWN;
  }

  private static String change(Change change) {
    String difference = about(change.difference());
    return change.percent().isEmpty()
        ? difference
        : String.format(Locale.ROOT, "%s (%+,.1f %%)", difference, change.percent().orElseThrow());
  }

  private static String range(Estimate estimate) {
    long width = estimate.high() - estimate.low();
    if (width <= Math.abs(estimate.likely()) / PARTS) {
      return about(estimate);
    }
    String between = estimate.low() < 0 ? " to " : "–";
    return signed(estimate.likely())
        + (" (" + number(estimate.low()) + between + number(estimate.high()) + ")");
  }

  private static String about(Estimate estimate) {
    return (estimate.exact() ? "" : "≈") + signed(estimate.likely());
  }

  private static String signed(long number) {
    return (number > 0 ? "+" : "") + number(number);
  }

  private static String number(long number) {
    return number < 0 ? "-" + CellText.volume(-number) : CellText.volume(number);
  }
}

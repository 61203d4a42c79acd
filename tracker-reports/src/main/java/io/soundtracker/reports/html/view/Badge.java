package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An engagement rate and how it is judged.
 *
 * @param text the rate; null when it is not known
 * @param level {@code high}, {@code medium} or {@code low}; {@code unknown} with an unknown rate
 */
public record Badge(@Nullable String text, String level) {
  private static final Badge UNKNOWN = new Badge(null, "unknown");

  static Badge of(OptionalDouble percent, EngagementLevels levels) {
    if (percent.isEmpty()) {
      return UNKNOWN;
    }
    double rate = percent.getAsDouble();
    return new Badge(Figures.rate(rate), levels.of(rate).name().toLowerCase(Locale.ROOT));
  }
}

package io.soundtracker.reports.html.view;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.video.RoundedCount;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A number, or that it is not known.
 *
 * @param text the number; null when it is not known
 */
public record Figure(@Nullable String text) {
  static final Figure UNKNOWN = new Figure(null);

  /** A number that is certain, such as how many videos there are. */
  static Figure count(long number) {
    return new Figure(Figures.count(number));
  }

  /** A count as TikTok shows it, marked when TikTok may have rounded it. */
  static Figure shown(@Nullable Long number) {
    if (number == null) {
      return UNKNOWN;
    }
    String text = Figures.count(number);
    return new Figure(RoundedCount.mayBeRounded(number) ? "≈" + text : text);
  }

  static Figure sum(KnownSum sum) {
    return sum.known() == 0 ? UNKNOWN : count(sum.sum());
  }

  static Figure rate(OptionalDouble percent) {
    return percent.isPresent() ? new Figure(Figures.rate(percent.getAsDouble())) : UNKNOWN;
  }
}

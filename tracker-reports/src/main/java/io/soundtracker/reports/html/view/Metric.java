package io.soundtracker.reports.html.view;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its name.
 *
 * @param label its name
 * @param figure the number
 * @param note what to know of it, such as how many videos it leaves out; null when there is nothing
 */
public record Metric(String label, Figure figure, @Nullable String note) {

  static Metric count(String label, long number) {
    return new Metric(label, Figure.count(number), null);
  }

  /** How much one of these videos has on average, as far as their counts are known. */
  static Metric mean(String label, KnownSum sum, long videos) {
    if (sum.known() == 0) {
      return new Metric(label, Figure.UNKNOWN, null);
    }
    long mean = Math.round((double) sum.sum() / sum.known());
    return new Metric(label, Figure.count(mean), note(sum.known(), videos));
  }

  /** A sum over these videos, as far as their counts are known. */
  static Metric sum(String label, KnownSum sum, long videos) {
    return new Metric(label, Figure.sum(sum), note(sum.known(), videos));
  }

  /** A rate of these videos, as far as theirs are known. */
  static Metric rate(String label, OptionalDouble percent, RatedSums rated, long videos) {
    return new Metric(label, Figure.rate(percent), note(rated.videos(), videos));
  }

  private static @Nullable String note(long known, long videos) {
    return known == 0 || known == videos ? null : Figures.count(videos - known) + " unknown";
  }
}

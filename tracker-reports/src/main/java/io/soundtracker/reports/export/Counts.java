package io.soundtracker.reports.export;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.reports.rows.Column;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns for counts, of one video and summed over several. */
final class Counts {
  private Counts() {}

  /** The five counts of a video. */
  static <T> List<Column<T>> of(Function<T, Metrics> metrics) {
    return List.of(
        count("views", "Views", metrics, Metrics::views),
        count("likes", "Likes", metrics, Metrics::likes),
        count("comments", "Comments", metrics, Metrics::comments),
        count("shares", "Shares", metrics, Metrics::shares),
        count("saves", "Saves", metrics, Metrics::saves));
  }

  /** A sum, and over how many videos it is. */
  static <T> List<Column<T>> sum(String key, String header, Function<T, KnownSum> sum) {
    return List.of(
        Column.volume(key, header, row -> sum.apply(row).total()),
        Column.count(key + "Known", header + " known", row -> sum.apply(row).known()));
  }

  /** The rates, and what they rest on. */
  static <T> List<Column<T>> rated(String key, Function<T, RatedSums> sums) {
    return List.of(
        Column.rate("pooledEngagement", "Pooled", row -> sums.apply(row).pooled()),
        Column.rate("meanEngagement", "Mean", row -> sums.apply(row).mean()),
        Column.count(key, "Rated", row -> sums.apply(row).videos()),
        Column.count("ratedViews", "Views of those", row -> sums.apply(row).views()),
        Column.count(
            "ratedInteractions", "Interactions of those", row -> sums.apply(row).interactions()));
  }

  /** A count that may be unknown. */
  static OptionalLong known(@Nullable Long count) {
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }

  private static <T> Column<T> count(
      String key,
      String header,
      Function<T, Metrics> metrics,
      Function<Metrics, @Nullable Long> count) {
    return Column.volume(key, header, row -> known(count.apply(metrics.apply(row))));
  }
}

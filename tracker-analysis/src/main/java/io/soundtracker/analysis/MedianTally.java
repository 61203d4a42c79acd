package io.soundtracker.analysis;

import io.soundtracker.core.video.Metrics;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the counts of videos one by one and finds their medians in the end. It holds bare numbers,
 * since there may be hundreds of thousands of videos. For one thread.
 */
final class MedianTally {
  private final DoubleStream.Builder views = DoubleStream.builder();
  private final DoubleStream.Builder likes = DoubleStream.builder();
  private final DoubleStream.Builder comments = DoubleStream.builder();
  private final DoubleStream.Builder shares = DoubleStream.builder();
  private final DoubleStream.Builder saves = DoubleStream.builder();
  private final DoubleStream.Builder rates = DoubleStream.builder();

  void add(Metrics metrics) {
    add(metrics.views(), views);
    add(metrics.likes(), likes);
    add(metrics.comments(), comments);
    add(metrics.shares(), shares);
    add(metrics.saves(), saves);
    metrics.engagementRate().ifPresent(rates);
  }

  /** The medians of all that was added; to be asked once, in the end. */
  Medians medians() {
    return new Medians(
        median(views),
        median(likes),
        median(comments),
        median(shares),
        median(saves),
        median(rates));
  }

  private static void add(@Nullable Long count, DoubleStream.Builder known) {
    if (count != null) {
      known.accept(count);
    }
  }

  private static @Nullable Double median(DoubleStream.Builder known) {
    OptionalDouble median = Median.of(known.build().sorted().toArray());
    return median.isPresent() ? (Double) median.getAsDouble() : null;
  }
}

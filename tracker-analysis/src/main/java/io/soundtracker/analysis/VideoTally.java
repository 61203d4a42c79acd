package io.soundtracker.analysis;

import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Takes the videos of one sound one by one. For one thread. */
final class VideoTally {
  private static final Comparator<VideoRow> EARLIEST_FIRST =
      Comparator.<VideoRow, Instant>comparing(row -> row.video().uploadedAt())
          .thenComparing(row -> row.video().id());

  private final int most;
  private final List<Long> views = new ArrayList<>();
  private final List<Long> likes = new ArrayList<>();
  private final List<Long> comments = new ArrayList<>();
  private final List<Long> shares = new ArrayList<>();
  private final List<Long> saves = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();

  /** The best so far, the least of them at the head. */
  private final Queue<VideoRow> best = new PriorityQueue<>(SoundDetails.BEST_FIRST.reversed());

  private @Nullable VideoRow first;

  VideoTally(int most) {
    this.most = most;
  }

  void add(VideoRow row) {
    Metrics metrics = row.video().metrics();
    add(metrics.views(), views);
    add(metrics.likes(), likes);
    add(metrics.comments(), comments);
    add(metrics.shares(), shares);
    add(metrics.saves(), saves);
    metrics.engagementRate().ifPresent(rates::add);
    if (first == null || EARLIEST_FIRST.compare(row, first) < 0) {
      first = row;
    }
    best.add(row);
    if (best.size() > most) {
      best.remove();
    }
  }

  SoundDetails details() {
    if (first == null) {
      throw new IllegalStateException("no video");
    }
    return new SoundDetails(
        new Medians(
            median(views),
            median(likes),
            median(comments),
            median(shares),
            median(saves),
            median(rates)),
        first,
        best.stream().sorted(SoundDetails.BEST_FIRST).toList());
  }

  private static void add(@Nullable Long count, List<Long> known) {
    if (count != null) {
      known.add(count);
    }
  }

  private static @Nullable Double median(List<? extends Number> known) {
    OptionalDouble median = Median.of(known.stream().sorted().toList());
    return median.isPresent() ? (Double) median.getAsDouble() : null;
  }
}

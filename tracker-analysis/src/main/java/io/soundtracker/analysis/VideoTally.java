package io.soundtracker.analysis;

import io.soundtracker.core.query.VideoRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Takes the videos of one sound one by one. For one thread. */
final class VideoTally {
  private static final Comparator<VideoRow> EARLIEST_FIRST =
      Comparator.<VideoRow, Instant>comparing(row -> row.video().uploadedAt())
          .thenComparing(row -> row.video().id());

  private final int most;
  private final MedianTally medians = new MedianTally();

  /** The best so far, the least of them at the head. */
  private final Queue<VideoRow> best = new PriorityQueue<>(SoundDetails.BEST_FIRST.reversed());

  private @Nullable VideoRow first;

  VideoTally(int most) {
    this.most = most;
  }

  void add(VideoRow row) {
    medians.add(row.video().metrics());
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
        medians.medians(), first, best.stream().sorted(SoundDetails.BEST_FIRST).toList());
  }
}

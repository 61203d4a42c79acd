package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundPost;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Takes the videos of one sound one by one. For one thread. */
final class VideoTally {
  private static final Comparator<SoundPost> BEST_FIRST =
      Comparator.comparing(SoundPost::metrics, SoundDetails.BEST_FIRST)
          .thenComparing(SoundPost::id);
  private static final Comparator<SoundPost> EARLIEST_FIRST =
      Comparator.comparing(SoundPost::uploadedAt).thenComparing(post -> post.id());

  private final int most;
  private final MedianTally medians = new MedianTally();

  /** The best so far, the least of them at the head. */
  private final Queue<SoundPost> best = new PriorityQueue<>(BEST_FIRST.reversed());

  private @Nullable SoundPost first;

  VideoTally(int most) {
    this.most = most;
  }

  void add(SoundPost post) {
    medians.add(post.metrics());
    if (first == null || EARLIEST_FIRST.compare(post, first) < 0) {
      first = post;
    }
    best.add(post);
    if (best.size() > most) {
      best.remove();
    }
  }

  SoundDetails details() {
    if (first == null) {
      throw new IllegalStateException("no video");
    }
    return new SoundDetails(medians.medians(), first, best.stream().sorted(BEST_FIRST).toList());
  }
}

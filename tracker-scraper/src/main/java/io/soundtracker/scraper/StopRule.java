package io.soundtracker.scraper;

import io.soundtracker.core.video.Video;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides when a listing has seen enough: after fifteen videos in a row that are of no more
 * interest. A single one proves little, since posts do not always arrive in strict order. Pinned
 * posts stand first whatever their age, so they count neither way. For one thread.
 */
final class StopRule {
  static final int ENOUGH = 15;

  private final Predicate<Video> dull;
  private int inARow;

  private StopRule(Predicate<Video> dull) {
    this.dull = dull;
  }

  /** Reads on to the end. */
  static StopRule never() {
    return new StopRule(video -> false);
  }

  /** Has enough of videos posted before a moment. */
  static StopRule before(Instant moment) {
    return new StopRule(video -> video.uploadedAt().isBefore(moment));
  }

  /** Has enough of videos posted before a moment that are known already. */
  static StopRule beforeAndKnown(Instant moment, Set<VideoId> known) {
    return new StopRule(video -> video.uploadedAt().isBefore(moment) && known.contains(video.id()));
  }

  /** Whether to read on after this video. */
  boolean readsOnAfter(Video video) {
    if (!Boolean.TRUE.equals(video.pinned())) {
      inARow = dull.test(video) ? inARow + 1 : 0;
    }
    return inARow < ENOUGH;
  }

  /** Forgets what it saw: the listing begins again. */
  void restart() {
    inARow = 0;
  }
}

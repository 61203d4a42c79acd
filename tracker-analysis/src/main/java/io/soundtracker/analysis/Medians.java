package io.soundtracker.analysis;

import io.soundtracker.core.video.Metrics;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The middle of each count of several videos, over the videos whose count is known, see {@link
 * CountSummary#median}. Null when not one is known.
 *
 * @param views of the views
 * @param likes of the likes
 * @param comments of the comments
 * @param shares of the shares
 * @param saves of the saves
 * @param engagement of the engagement rates, in percent, see {@link RateSummary#median}
 */
public record Medians(
    @Nullable Double views,
    @Nullable Double likes,
    @Nullable Double comments,
    @Nullable Double shares,
    @Nullable Double saves,
    @Nullable Double engagement) {
  /** Those of no videos. */
  public static final Medians UNKNOWN = new Medians(null, null, null, null, null, null);

  /** Finds them, in whatever order the videos come. */
  static Medians of(Collection<Metrics> videos) {
    MedianTally tally = new MedianTally();
    videos.forEach(tally::add);
    return tally.medians();
  }
}

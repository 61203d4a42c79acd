package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.video.RoundedCount;
import org.jspecify.annotations.Nullable;

/** Chooses between TikTok's two readings of one count, of which either may be rounded. */
final class FinerCount {
  private FinerCount() {}

  /**
   * The second reading where it is the finer of the two and agrees with the first up to the first's
   * rounding; otherwise the first. TikTok fills the second with zeros now and then.
   */
  static @Nullable Long of(@Nullable Long first, @Nullable Long second) {
    if (first == null) {
      return second;
    }
    if (second == null) {
      return first;
    }
    long step = RoundedCount.step(first);
    boolean finer = RoundedCount.step(second) < step;
    boolean agrees = Math.abs(first - second) <= step;
    return finer && agrees ? second : first;
  }
}

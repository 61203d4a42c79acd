package io.soundtracker.core.video;

/**
 * The engagement rate: interactions (likes, comments and shares) per view, in percent.
 *
 * <p>Usually between 0 and 100; above 100 when a video has more interactions than counted views.
 */
public final class Engagement {
  private static final double PERCENT = 100.0;

  private Engagement() {}

  /**
   * The rate of one video, or of several pooled (sum over sum).
   *
   * @param interactions likes + comments + shares, ≥ 0
   * @param views ≥ 0
   * @return {@code interactions / views * 100}; 0 when there are no views
   */
  public static double rate(long interactions, long views) {
    return views == 0 ? 0 : interactions * PERCENT / views;
  }
}

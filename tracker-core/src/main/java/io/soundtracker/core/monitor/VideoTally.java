package io.soundtracker.core.monitor;

/**
 * How well a number of videos are known.
 *
 * @param videos how many there are
 * @param unidentified those without a known sound
 * @param withoutViews those with zero views
 * @param incomplete those of whose views, likes, comments and shares one or more is unknown
 */
public record VideoTally(long videos, long unidentified, long withoutViews, long incomplete) {
  /** No video at all. */
  public static final VideoTally NONE = new VideoTally(0, 0, 0, 0);
}

package io.soundtracker.analysis.growth;

/**
 * How much a video, or several together, have grown.
 *
 * @param views the growth of their views
 * @param likes the growth of their likes
 * @param uses how many were uploaded
 */
public record Growth(CountGrowth views, CountGrowth likes, UseGrowth uses) {
  /** No video. */
  public static final Growth NONE =
      new Growth(CountGrowth.NONE, CountGrowth.NONE, UseGrowth.UNKNOWN);

  /** The growth of both together; the order of a sum never matters. */
  public Growth plus(Growth other) {
    return new Growth(views.plus(other.views), likes.plus(other.likes), uses.plus(other.uses));
  }

  /** Whether anything could be measured of the views or likes. */
  public boolean isMeasured() {
    return views.gained().isPresent() || likes.gained().isPresent();
  }
}

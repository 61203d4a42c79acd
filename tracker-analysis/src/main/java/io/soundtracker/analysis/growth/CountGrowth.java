package io.soundtracker.analysis.growth;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The growth of one count, such as views, of one or several videos.
 *
 * @param videos how many videos it speaks of, measured or not, ≥ 0
 * @param current what was gained in the period
 * @param previous what was gained in the one before
 * @param compared the videos measured in both, null when there is none
 * @param possibleFrom when the first of the videos that could not be measured can be, if it is read
 *     then; null when there is none, or it was never read
 */
public record CountGrowth(
    long videos,
    Measured current,
    Measured previous,
    @Nullable Change compared,
    @Nullable Instant possibleFrom) {
  /** No video. */
  public static final CountGrowth NONE =
      new CountGrowth(0, Measured.NONE, Measured.NONE, null, null);

  /** The growth of one video. */
  static CountGrowth ofOne(Measured current, Measured previous, @Nullable Instant possibleFrom) {
    Change compared =
        current.videos() == 0 || previous.videos() == 0
            ? null
            : new Change(1, current.sum(), previous.sum());
    return new CountGrowth(1, current, previous, compared, possibleFrom);
  }

  /**
   * What was gained in the period.
   *
   * @return empty when nothing could be measured, which is not zero
   */
  public Optional<Estimate> gained() {
    return current.gained();
  }

  /**
   * That against the previous period.
   *
   * @return empty when no video was measured in both
   */
  public Optional<Change> change() {
    return Optional.ofNullable(compared);
  }

  /** That of both together. */
  public CountGrowth plus(CountGrowth other) {
    return new CountGrowth(
        videos + other.videos,
        current.plus(other.current),
        previous.plus(other.previous),
        compared == null || other.compared == null
            ? compared == null ? other.compared : compared
            : compared.plus(other.compared),
        Measured.earlier(possibleFrom, other.possibleFrom));
  }
}

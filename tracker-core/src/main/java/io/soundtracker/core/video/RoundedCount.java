package io.soundtracker.core.video;

/**
 * TikTok shows large counts rounded: to hundreds from ten thousand, to hundred thousands from a
 * million. A shown value alone can only tell that it <em>may</em> be rounded.
 */
public final class RoundedCount {
  private static final long FROM = 10_000;
  private static final long STEP = 100;
  private static final long COARSE_FROM = 1_000_000;
  private static final long COARSE_STEP = 100_000;

  private RoundedCount() {}

  /**
   * Whether a shown count may stand for its neighbours too.
   *
   * @param count ≥ 0
   */
  public static boolean mayBeRounded(long count) {
    return step(count) > 1;
  }

  /**
   * The distance between two values that TikTok would show at this size; the true count lies within
   * half of it to either side.
   *
   * @param count ≥ 0
   * @return 1 when the count is exact
   */
  public static long step(long count) {
    if (count >= COARSE_FROM) {
      return count % COARSE_STEP == 0 ? COARSE_STEP : 1;
    }
    return count >= FROM && count % STEP == 0 ? STEP : 1;
  }
}

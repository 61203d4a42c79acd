package io.soundtracker.analysis;

/**
 * The thresholds by which engagement rates are judged. Reports that show levels also tell these.
 *
 * @param high rates from here on are high, percent
 * @param medium rates from here on are medium, percent, 0 to {@code high}
 */
public record EngagementLevels(double high, double medium) {

  /** Checks the order of the thresholds. */
  public EngagementLevels {
    if (!(medium >= 0 && medium <= high)) {
      throw new IllegalArgumentException("medium from " + medium + " %, high from " + high + " %");
    }
  }

  /**
   * Judges a rate. A threshold belongs to the level that begins with it.
   *
   * @param rate percent, ≥ 0; what is not known has no level
   */
  public EngagementLevel of(double rate) {
    if (rate >= high) {
      return EngagementLevel.HIGH;
    }
    return rate >= medium ? EngagementLevel.MEDIUM : EngagementLevel.LOW;
  }
}

package io.soundtracker.cli.config;

import io.soundtracker.analysis.EngagementLevels;

/**
 * What counts as high.
 *
 * @param high engagement from here is high, percent
 * @param medium engagement from here is medium, percent, at most {@code high}
 */
public record EngagementSettings(double high, double medium) {

  /** The thresholds by which rates are judged. */
  public EngagementLevels levels() {
    return new EngagementLevels(high, medium);
  }

  static EngagementSettings read(Section section) {
    double high = section.get("high", Types.PERCENT, 10.0);
    double medium = section.get("medium", Types.percentUpTo(high), Math.min(5.0, high));
    return new EngagementSettings(high, medium);
  }
}

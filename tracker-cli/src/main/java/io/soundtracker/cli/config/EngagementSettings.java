package io.soundtracker.cli.config;

/**
 * What counts as high.
 *
 * @param high engagement from here is high, percent
 * @param medium engagement from here is medium, percent, at most {@code high}
 */
public record EngagementSettings(double high, double medium) {

  static EngagementSettings read(Section section) {
    double high = section.get("high", Types.PERCENT, 10.0);
    double medium = section.get("medium", Types.percentUpTo(high), Math.min(5.0, high));
    return new EngagementSettings(high, medium);
  }
}

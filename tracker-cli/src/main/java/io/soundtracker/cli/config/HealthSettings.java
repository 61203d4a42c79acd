package io.soundtracker.cli.config;

import io.soundtracker.analysis.health.HealthThresholds;
import java.time.Duration;

/** Where alerts begin. */
final class HealthSettings {
  private static final long MEGABYTE = 1_000_000;

  private HealthSettings() {}

  static HealthThresholds read(Section section) {
    return new HealthThresholds(
        section.unlessOff("successRate", Types.SHARE, 80.0),
        section.unlessOff("durationFactor", Types.FACTOR, 2.0),
        section.unlessOff("silentFor", Types.POSITIVE_DURATION, Duration.ofDays(2)),
        section.unlessOff("databaseSize", Types.SIZE, 500 * MEGABYTE),
        section.unlessOff("ytdlpAge", Types.POSITIVE_DURATION, Duration.ofDays(60)),
        section.unlessOff("diskFree", Types.SIZE, 500 * MEGABYTE),
        section.unlessOff("diskFreeShare", Types.SHARE, 5.0),
        section.unlessOff("pluginFields", Types.SHARE, 50.0),
        section.unlessOff("unidentifiedFactor", Types.FACTOR, 1.5),
        section.get("unidentifiedShare", Types.SHARE, 10.0));
  }
}

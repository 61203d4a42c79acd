package io.soundtracker.analysis.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where alerts begin. Null switches a condition off.
 *
 * @param successRate alert when fewer of the accounts are read, percent
 * @param durationFactor alert when a session takes this many times as long as those before it
 * @param silentFor alert when no session has read anything for longer
 * @param databaseSize alert when the database is larger, bytes
 * @param ytDlpAge alert when yt-dlp's version is older
 * @param diskFree alert when fewer bytes are free, or less than {@code diskFreeShare}
 * @param diskFreeShare alert when less of the disk is free, percent, or less than {@code diskFree}
 * @param pluginFields alert when a usual field is newly missing in more of the lines, percent
 * @param unidentifiedFactor alert when the share of unidentified sounds among new videos grew by
 *     this factor, and exceeds {@code unidentifiedShare}
 * @param unidentifiedShare up to this share it is no alert, percent
 */
public record HealthThresholds(
    @Nullable Double successRate,
    @Nullable Double durationFactor,
    @Nullable Duration silentFor,
    @Nullable Long databaseSize,
    @Nullable Duration ytDlpAge,
    @Nullable Long diskFree,
    @Nullable Double diskFreeShare,
    @Nullable Double pluginFields,
    @Nullable Double unidentifiedFactor,
    double unidentifiedShare) {
  private static final long MEGABYTE = 1_000_000;

  /** Those of a tracker that nobody has configured. */
  public static HealthThresholds defaults() {
    return new HealthThresholds(
        80.0,
        2.0,
        Duration.ofDays(2),
        500 * MEGABYTE,
        Duration.ofDays(60),
        500 * MEGABYTE,
        5.0,
        50.0,
        1.5,
        10);
  }

  /** The conditions that are not switched off, always in the same order. */
  public List<HealthCondition> conditions() {
    List<HealthCondition> conditions = new ArrayList<>();
    Stream.of(
            condition(successRate, SuccessRate::new),
            condition(durationFactor, SlowSession::new),
            condition(silentFor, Silent::new),
            condition(databaseSize, DatabaseSize::new),
            condition(ytDlpAge, YtDlpAge::new),
            diskFree == null && diskFreeShare == null
                ? null
                : new DiskFull(diskFree, diskFreeShare),
            condition(pluginFields, PluginFieldsGone::new),
            condition(
                unidentifiedFactor, factor -> new UnidentifiedSounds(factor, unidentifiedShare)))
        .filter(Objects::nonNull)
        .forEach(conditions::add);
    return conditions;
  }

  private static <T> @Nullable HealthCondition condition(
      @Nullable T threshold, Function<T, HealthCondition> condition) {
    return threshold == null ? null : condition.apply(threshold);
  }
}

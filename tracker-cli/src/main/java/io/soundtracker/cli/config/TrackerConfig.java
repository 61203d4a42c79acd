package io.soundtracker.cli.config;

import io.soundtracker.analysis.health.HealthThresholds;
import io.soundtracker.core.sound.SoundKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be configured. Paths are absolute.
 *
 * @param file where it was read from, null when there is no file
 * @param accounts accounts to add to the database, from the file and from the accounts file
 * @param targetAccounts those of them, or others, that are ours
 * @param exclusiveSongs sounds that are decided to be exclusive
 * @param cutoffDate videos before this UTC day are left out of analysis and reports; null for none
 * @param database the database file
 * @param outputDir where reports go
 * @param zone in which moments are shown
 * @param ytdlp how yt-dlp is called
 * @param scrape how often and how much is collected
 * @param filters which sounds analysis and reports leave out
 * @param engagement what counts as high
 * @param reports how reports look
 * @param notifications who is told what happened, and how
 * @param health where alerts begin
 * @param daemon what is done when nobody is there
 */
public record TrackerConfig(
    @Nullable Path file,
    List<ConfiguredAccount> accounts,
    List<ConfiguredAccount> targetAccounts,
    List<ConfiguredSound> exclusiveSongs,
    @Nullable LocalDate cutoffDate,
    Path database,
    Path outputDir,
    ZoneId zone,
    YtDlpSettings ytdlp,
    ScrapeSettings scrape,
    FilterSettings filters,
    EngagementSettings engagement,
    ReportSettings reports,
    NotificationSettings notifications,
    HealthThresholds health,
    DaemonSettings daemon) {

  /** Copies the collections. */
  public TrackerConfig {
    accounts = List.copyOf(accounts);
    targetAccounts = List.copyOf(targetAccounts);
    exclusiveSongs = List.copyOf(exclusiveSongs);
  }

  /** This configuration over another database. */
  public TrackerConfig withDatabase(Path other) {
    return new TrackerConfig(
        file,
        accounts,
        targetAccounts,
        exclusiveSongs,
        cutoffDate,
        other,
        outputDir,
        zone,
        ytdlp,
        scrape,
        filters,
        engagement,
        reports,
        notifications,
        health,
        daemon);
  }

  /** The keys of the sounds that are decided to be exclusive. */
  public Set<SoundKey> exclusiveKeys() {
    return exclusiveSongs.stream().map(ConfiguredSound::key).collect(Collectors.toSet());
  }

  /** Where it was read from. */
  public Optional<Path> source() {
    return Optional.ofNullable(file);
  }

  static TrackerConfig read(Section root, ConfigSource source, LocalDate today) {
    List<ConfiguredAccount> accounts = new ArrayList<>(root.list("accounts", Types.ACCOUNT));
    accounts.addAll(root.get("accountsFile", AccountsFile::read, List.of()));
    return new TrackerConfig(
        source.file(),
        accounts,
        root.list("targetAccounts", Types.ACCOUNT),
        root.list("exclusiveSongs", Types.SOUND),
        root.find("cutoffDate", Types.dayUntil(today)),
        root.get("database", Types.PATH, source.base().resolve("tracker.db")),
        root.get("outputDir", Types.PATH, source.base().resolve("output")),
        root.get("zone", Types.ZONE, ZoneId.of("UTC")),
        root.section("ytdlp", YtDlpSettings::read),
        root.section("scrape", ScrapeSettings::read),
        root.section("filters", FilterSettings::read),
        root.section("engagement", EngagementSettings::read),
        root.section("reports", ReportSettings::read),
        root.section("notifications", NotificationSettings::read),
        root.section("health", HealthSettings::read),
        root.section("daemon", DaemonSettings::read));
  }
}

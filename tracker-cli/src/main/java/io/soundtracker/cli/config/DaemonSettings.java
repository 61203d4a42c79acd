package io.soundtracker.cli.config;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is done when nobody is there.
 *
 * @param every how long after a look for due accounts the next one comes, &gt; 0
 * @param http where figures are served, null for nowhere
 * @param log a file for the log beside the console, null for none
 * @param reports when every report is written
 * @param backup when the database is backed up
 * @param prune when the history is thinned
 */
public record DaemonSettings(
    Duration every,
    @Nullable InetSocketAddress http,
    @Nullable Path log,
    ConfiguredSchedule reports,
    Backup backup,
    Prune prune) {

  static DaemonSettings read(Section section) {
    return new DaemonSettings(
        section.get("every", Types.POSITIVE_DURATION, Duration.ofHours(1)),
        section.find("http", Types.LISTENER),
        section.find("log", Types.PATH),
        section.get("reports", Types.SCHEDULE, new ConfiguredSchedule("daily 06:30")),
        section.section("backup", Backup::read),
        section.section("prune", Prune::read));
  }

  /**
   * Backups.
   *
   * @param at when
   * @param keep how many of them are kept, ≥ 1
   */
  public record Backup(ConfiguredSchedule at, int keep) {
    static Backup read(Section section) {
      return new Backup(
          section.get("at", Types.SCHEDULE, new ConfiguredSchedule("daily 03:30")),
          section.get("keep", Types.wholeNumber(1, Integer.MAX_VALUE), 7));
    }
  }

  /**
   * Thinning the history.
   *
   * @param at when
   * @param historyOlderThan how old readings are that it may take, &gt; 0
   */
  public record Prune(ConfiguredSchedule at, Duration historyOlderThan) {
    static Prune read(Section section) {
      return new Prune(
          section.get("at", Types.SCHEDULE, ConfiguredSchedule.OFF),
          section.get("historyOlderThan", Types.POSITIVE_DURATION, Duration.ofDays(180)));
    }
  }
}

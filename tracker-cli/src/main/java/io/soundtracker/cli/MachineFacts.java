package io.soundtracker.cli;

import io.soundtracker.analysis.health.Machine;
import io.soundtracker.analysis.health.Machine.Disk;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.scraper.ytdlp.YtDlpProbe;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Looks at the machine: files, disk, yt-dlp. */
final class MachineFacts {
  private final TrackerConfig config;
  private final Surroundings surroundings;
  private final DatabaseAdmin database;

  MachineFacts(TrackerConfig config, Surroundings surroundings, DatabaseAdmin database) {
    this.config = config;
    this.surroundings = surroundings;
    this.database = database;
  }

  Machine gather() {
    YtDlpProbe ytdlp = probe();
    return new Machine(
        database.info().bytes(),
        disk(config.database()),
        ytdlp.released(),
        ytdlp.problem(),
        lastBackup(config.database().toAbsolutePath()));
  }

  private YtDlpProbe probe() {
    try (YtDlpVideoSource source = SourceModule.ytDlp(config, surroundings)) {
      return source.probe();
    }
  }

  private static @Nullable Disk disk(Path file) {
    try {
      FileStore store = Files.getFileStore(file);
      return new Disk(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException silent) {
      return null;
    }
  }

  private static @Nullable Instant lastBackup(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return null;
    }
    Instant last = null;
    try (DirectoryStream<Path> backups = Files.newDirectoryStream(folder, "*.backup")) {
      for (Path backup : backups) {
        Instant made = Files.getLastModifiedTime(backup).toInstant();
        last = last == null || made.isAfter(last) ? made : last;
      }
    } catch (IOException unreadable) {
      return null;
    }
    return last;
  }
}

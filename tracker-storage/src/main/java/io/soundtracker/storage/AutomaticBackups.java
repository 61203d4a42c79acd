package io.soundtracker.storage;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.database.DatabaseBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The copies beside a database of which only the newest are kept. */
final class AutomaticBackups {
  /** A copy that is being written changes all the time; one left by a killed process does not. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Connections connections;
  private final Clock clock;

  AutomaticBackups(Connections connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Makes one, and deletes the oldest beyond a number. */
  DatabaseBackup make(int keep) {
    if (keep < 1) {
      throw new InvalidInputException(
          "Of the backups " + keep + " are to be kept", "Keep 1 or more");
    }
    Instant start = clock.instant();
    Path made = BackupName.AUTOMATIC.beside(connections.database(), start);
    Backup.to(connections, made);
    List<Path> deleted = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    try {
      for (Path old : beyond(keep, made)) {
        delete(old, deleted, warnings);
      }
      for (Path abandoned : abandoned(made)) {
        delete(abandoned, deleted, warnings);
      }
    } catch (IOException failure) {
      warnings.add(
          "Old backups in "
              + made.getParent()
              + " could not be listed: "
              + DatabaseFile.reason(failure));
    }
    return new DatabaseBackup(
        made, DatabaseFile.size(made), Duration.between(start, clock.instant()), deleted, warnings);
  }

  private List<Path> beyond(int keep, Path made) throws IOException {
    List<Path> others =
        files(made, BackupName.AUTOMATIC.form(connections.database())).stream()
            .filter(file -> !file.equals(made))
            .toList();
    return others.subList(0, Math.max(0, others.size() - (keep - 1)));
  }

  private List<Path> abandoned(Path made) throws IOException {
    List<Path> abandoned = new ArrayList<>();
    for (Path part : files(made, BackupName.leftoverForm(connections.database()))) {
      Instant changed = Files.getLastModifiedTime(part).toInstant();
      if (changed.isBefore(clock.instant().minus(ABANDONED))) {
        abandoned.add(part);
      }
    }
    return abandoned;
  }

  /** Ours only: regular files, and no links. */
  private static List<Path> files(Path beside, Pattern form) throws IOException {
    try (Stream<Path> files = Files.list(beside.getParent())) {
      return files
          .filter(file -> form.matcher(file.getFileName().toString()).matches())
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path file, List<Path> deleted, List<String> warnings) {
    try {
      if (Files.deleteIfExists(file)) {
        deleted.add(file);
      }
    } catch (IOException failure) {
      warnings.add(
          "The old backup " + file + " cannot be deleted: " + DatabaseFile.reason(failure));
    }
  }
}

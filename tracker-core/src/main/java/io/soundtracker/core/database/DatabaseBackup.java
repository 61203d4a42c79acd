package io.soundtracker.core.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A copy of the database that has been made and looked at.
 *
 * @param file where it is
 * @param bytes its size
 * @param took how long it took, with the look at it
 * @param deleted older copies that were deleted for it, oldest first
 * @param warnings why older copies could not be deleted, one sentence for each
 */
public record DatabaseBackup(
    Path file, long bytes, Duration took, List<Path> deleted, List<String> warnings) {

  /** Copies the lists. */
  public DatabaseBackup {
    deleted = List.copyOf(deleted);
    warnings = List.copyOf(warnings);
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.database.ReclaimedSpace;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes a database anew, without the space of what was deleted. */
final class Vacuum {
  private static final long MEBIBYTE = 1024 * 1024;

  /**
   * Every table that changed much since its statistics, whether this process asked for it or not.
   */
  private static final String STATISTICS = "PRAGMA optimize = 0x10002";

  private final Path database;

  Vacuum(Path database) {
    this.database = database;
  }

  ReclaimedSpace run(Handle handle) {
    final long before = DatabaseFile.size(database);
    long contents =
        (number(handle, "PRAGMA page_count") - number(handle, "PRAGMA freelist_count"))
            * number(handle, "PRAGMA page_size");
    requireRoom(contents);
    handle.execute("VACUUM");
    handle.execute(STATISTICS);
    // The new pages are in the write-ahead log until then, and the file keeps its size.
    boolean postponed = number(handle, "PRAGMA wal_checkpoint(TRUNCATE)") != 0;
    return new ReclaimedSpace(before, DatabaseFile.size(database), postponed);
  }

  /**
   * SQLite makes a copy in a folder for temporary files, and then writes it beside the database.
   */
  private void requireRoom(long contents) {
    Path beside = Objects.requireNonNull(database.toAbsolutePath().getParent());
    Path temporary = temporaryFolder();
    try {
      FileStore disk = Files.getFileStore(beside);
      if (Files.getFileStore(temporary).equals(disk)) {
        require(beside, disk, 2 * contents);
      } else {
        require(beside, disk, contents);
        require(temporary, Files.getFileStore(temporary), contents);
      }
    } catch (IOException unknown) {
      // Then it shows while writing, which leaves the database as it is.
      return;
    }
  }

  private void require(Path folder, FileStore disk, long bytes) throws IOException {
    long free = disk.getUsableSpace();
    if (free < bytes) {
      throw new StorageException(
          "Giving back the space of %s takes %d MiB in %s meanwhile, and only %d MiB are free"
              .formatted(database, inMebibytes(bytes), folder, free / MEBIBYTE),
          "Free some space; nothing was changed");
    }
  }

  /** Where SQLite makes temporary files on POSIX systems; elsewhere Java's folder is the same. */
  private static Path temporaryFolder() {
    return Stream.of(
            System.getenv("SQLITE_TMPDIR"), System.getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp")
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(folder -> Files.isDirectory(folder) && Files.isWritable(folder))
        .findFirst()
        .orElse(Path.of(System.getProperty("java.io.tmpdir")));
  }

  private static long inMebibytes(long bytes) {
    return (bytes + MEBIBYTE - 1) / MEBIBYTE;
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}

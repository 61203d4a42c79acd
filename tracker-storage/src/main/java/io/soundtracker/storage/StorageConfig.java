package io.soundtracker.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is and how to open it.
 *
 * @param database the file
 * @param busyTimeout how long to wait for another process that is writing, not negative
 * @param creation what to do when there is no such file
 * @param zone where the Python tracker ran, whose databases have local times; only for adopting one
 * @param libraryCache a private folder where SQLite's native library is kept unpacked, so that not
 *     every start unpacks it; null to unpack it anew for each process
 */
public record StorageConfig(
    Path database,
    Duration busyTimeout,
    Creation creation,
    ZoneId zone,
    @Nullable Path libraryCache) {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  /**
   * Checks the timeout.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public StorageConfig {
    if (busyTimeout.isNegative()) {
      throw new IllegalArgumentException("busyTimeout is negative: " + busyTimeout);
    }
  }

  /** A database that is created when it is missing, with a timeout of 10 s, in UTC. */
  public static StorageConfig defaults(Path database) {
    return new StorageConfig(
        database, USUAL_TIMEOUT, Creation.CREATE_IF_MISSING, ZoneOffset.UTC, null);
  }

  /** The same, with another answer to a missing file. */
  public StorageConfig withCreation(Creation newCreation) {
    return new StorageConfig(database, busyTimeout, newCreation, zone, libraryCache);
  }

  /** The same, with another zone for the local times of the Python tracker. */
  public StorageConfig withZone(ZoneId newZone) {
    return new StorageConfig(database, busyTimeout, creation, newZone, libraryCache);
  }

  /** The same, with SQLite's native library kept in a folder, which is made when it is missing. */
  public StorageConfig withLibraryCache(Path folder) {
    return new StorageConfig(database, busyTimeout, creation, zone, folder);
  }

  /** What to do when there is no database yet. */
  public enum Creation {
    /** Create it. */
    CREATE_IF_MISSING,
    /** Fail, and say how to create it. */
    MUST_EXIST
  }
}

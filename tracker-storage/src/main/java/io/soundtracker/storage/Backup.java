package io.soundtracker.storage;

import io.soundtracker.core.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Copies a database as it is at one moment, while others may write.
 *
 * <p>{@code VACUUM INTO} reads in one transaction, as any reader does. SQLite's backup interface
 * begins anew whenever somebody else writes, so that beside a busy scrape it might never end.
 */
final class Backup {
  /** How many steps of SQLite's machine lie between two looks at whether to go on. */
  private static final int STEPS = 100_000;

  private Backup() {}

  /**
   * Copies a database beside itself, under a name with the time, before something happens to it.
   *
   * @return where the copy is
   */
  static Path beside(Connections connections, Clock clock) {
    Path target = BackupName.SET_ASIDE.beside(connections.database(), clock.instant());
    to(connections, target);
    return target;
  }

  /**
   * Copies a database. The copy gets its name only when it is whole and has been looked at.
   *
   * @throws InvalidInputException when the target exists
   * @throws StorageException when it cannot be written, or is no sound copy
   */
  static void to(Connections connections, Path target) {
    try (Connection connection = connections.open()) {
      of(connection, connections.database(), target);
    } catch (SQLException failure) {
      throw Failures.translate(connections.database(), failure);
    }
  }

  /** Copies the database of a connection, which may be one that only reads. */
  static void of(Connection connection, Path database, Path target) {
    if (Files.exists(target)) {
      throw new InvalidInputException(
          "The backup " + target + " exists already", "Choose a name that is free");
    }
    Path part = BackupName.part(target);
    try {
      Files.deleteIfExists(part);
      DatabaseFile.createNew(part);
      try {
        copy(connection, database, part, target);
        DatabaseFile.force(part);
        Files.move(part, target);
        DatabaseFile.forceFolderOf(target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException failure) {
      throw new StorageException(
          "The backup " + target + " cannot be written: " + DatabaseFile.reason(failure),
          "Check the folder and the space on its disk",
          failure);
    }
  }

  private static void copy(Connection connection, Path database, Path part, Path target) {
    try {
      DatabaseIdentity identity = DatabaseIdentity.of(connection);
      vacuum(connection, part);
      identity.requireOf(part, target);
    } catch (SQLException failure) {
      throw isFull(failure)
          ? new StorageException(
              "The backup " + target + " cannot be written: the disk is full",
              "Free some space, or choose a file on another disk",
              failure)
          : Failures.translate(database, failure);
    }
  }

  private static void vacuum(Connection connection, Path part) throws SQLException {
    ProgressHandler.setHandler(
        connection,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return Thread.currentThread().isInterrupted() ? 1 : 0;
          }
        });
    try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, part.toAbsolutePath().toString());
      copy.execute();
    } finally {
      ProgressHandler.clearHandler(connection);
    }
  }

  private static boolean isFull(SQLException failure) {
    return failure instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.TrackerException;
import java.nio.file.Path;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite and JDBI throw into what a user can act on. */
final class Failures {
  /** Extended result codes carry the primary one in their lowest byte. */
  private static final int PRIMARY_CODE = 0xff;

  private static final String CHECK = "Look at it with: tracker db check";

  private Failures() {}

  static TrackerException translate(Path database, Throwable failure) {
    if (failure instanceof TrackerException expected) {
      return expected;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TrackerException expected) {
        return expected;
      }
      if (cause instanceof NativeLibraryNotFoundException) {
        return new StorageException(
            "SQLite cannot be started from the folder for temporary files, "
                + System.getProperty("java.io.tmpdir"),
            "Let programs run from there and make room, or name another folder:"
                + " TRACKER_JAVA_OPTS=-Dorg.sqlite.tmpdir=FOLDER",
            failure);
      }
      if (cause instanceof SQLiteException sqlite) {
        return translate(database, sqlite, failure);
      }
    }
    return new StorageException(
        "The database " + database + " could not be used: " + failure.getMessage(), CHECK, failure);
  }

  private static StorageException translate(
      Path database, SQLiteException sqlite, Throwable failure) {
    String file = "The database " + database;
    if (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      // What is shared beside the database finds no room, before anything is written to it.
      return full(file, failure);
    }
    SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE);
    return switch (code) {
      case SQLITE_BUSY, SQLITE_LOCKED ->
          new StorageException(
              file + " is locked by another process",
              "Wait until that process has finished, or stop it",
              failure);
      case SQLITE_FULL -> full(file, failure);
      case SQLITE_INTERRUPT ->
          new StorageException(file + " was left alone: the work was interrupted", "", failure);
      case SQLITE_READONLY, SQLITE_PERM ->
          new StorageException(
              file + " cannot be written: it is read-only",
              "Make the file and its folder writable, or choose another with --db",
              failure);
      case SQLITE_CANTOPEN ->
          new StorageException(
              file + " cannot be opened",
              "Check that the file and its folder are readable and writable",
              failure);
      case SQLITE_NOTADB ->
          new StorageException(
              database + " is not a tracker database", "Choose another file with --db", failure);
      case SQLITE_CORRUPT ->
          new StorageException(
              file + " is damaged: " + sqlite.getMessage(),
              "Restore the latest backup; tracker db check tells more",
              failure);
      case SQLITE_IOERR ->
          new StorageException(
              file + " could not be read or written: " + sqlite.getMessage(),
              "Check the disk, and the space that is left on it",
              failure);
      default -> new StorageException(file + " refused: " + sqlite.getMessage(), CHECK, failure);
    };
  }

  private static StorageException full(String file, Throwable failure) {
    return new StorageException(
        file + " cannot grow: the disk is full", "Free some space and try again", failure);
  }
}

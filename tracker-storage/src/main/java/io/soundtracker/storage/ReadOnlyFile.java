package io.soundtracker.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database file that is only looked at: no file appears, none changes.
 *
 * <p>Even a reading connection makes SQLite create the files of the write-ahead log when they are
 * missing. They are missing when nobody has the database open, so then it is read as a file that
 * does not change.
 */
record ReadOnlyFile(Path database) {
  private static final int BUSY_TIMEOUT_MILLIS = 2_000;

  /** Opens it, whether it is in use or not. */
  Connection open() throws SQLException {
    return open(isInUse());
  }

  Connection open(boolean inUse) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    String address = database.toAbsolutePath().toUri() + "?mode=ro";
    source.setUrl("jdbc:sqlite:" + (inUse ? address : address + "&immutable=1"));
    return source.getConnection();
  }

  /** Whether some process has it open, or left it in the middle of a transaction. */
  boolean isInUse() {
    return Files.exists(beside("-wal")) || Files.exists(beside("-journal"));
  }

  /** SQLite follows links, and keeps its files beside the database itself. */
  Path beside(String ending) {
    try {
      Path real = database.toRealPath();
      return real.resolveSibling(real.getFileName() + ending);
    } catch (IOException missing) {
      return database.resolveSibling(database.getFileName() + ending);
    }
  }
}

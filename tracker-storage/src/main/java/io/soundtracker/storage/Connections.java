package io.soundtracker.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to one database, all with the same settings.
 *
 * <p>They stay in auto-commit mode; transactions are begun and ended by statements. With the
 * driver's own handling an IMMEDIATE transaction takes the write lock again when it commits, and
 * keeps it until auto-commit is restored.
 */
final class Connections {
  private final Path database;
  private final SQLiteDataSource source;

  Connections(Path database, Duration busyTimeout) {
    this.database = database;
    SQLiteConfig config = new SQLiteConfig();
    // The file is ours to create, with its mode.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) Math.min(busyTimeout.toMillis(), Integer.MAX_VALUE));
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + database.toAbsolutePath());
  }

  Path database() {
    return database;
  }

  SQLiteDataSource source() {
    return source;
  }

  Connection open() throws SQLException {
    return source.getConnection();
  }
}

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
  /** A listing touches pages all over the indexes; SQLite's own 2 MiB would not hold them. */
  private static final int CACHE_KIB = 32 * 1024;

  /** 64 MiB, for when {@link Checkpoints} do not keep up. */
  private static final String CHECKPOINT_PAGES = "16384";

  private final Path database;
  private final Duration busyTimeout;
  private final SQLiteDataSource source;

  Connections(Path database, Duration busyTimeout) {
    this.database = database;
    this.busyTimeout = busyTimeout;
    SQLiteConfig config = new SQLiteConfig();
    // The file is ours to create, with its mode.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) Math.min(busyTimeout.toMillis(), Integer.MAX_VALUE));
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setCacheSize(-CACHE_KIB);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, CHECKPOINT_PAGES);
    source = new SQLiteDataSource(config);
    // As a URI, since the driver takes what follows a question mark in a path for settings.
    source.setUrl("jdbc:sqlite:" + database.toAbsolutePath().toUri());
  }

  Path database() {
    return database;
  }

  /** How long to wait for another process that is writing. */
  Duration busyTimeout() {
    return busyTimeout;
  }

  SQLiteDataSource source() {
    return source;
  }

  Connection open() throws SQLException {
    return source.getConnection();
  }
}

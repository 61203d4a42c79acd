package io.soundtracker.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database that is being replaced.
 *
 * <p>One that works is overwritten within one of its own transactions: the processes that have it
 * open see the old or the new contents, and nothing of its write-ahead log can get into another
 * file. A file is put in the place of one that is missing or damaged.
 */
final class ReplacedDatabase {
  private static final int USUAL_PAGE_SIZE = 4096;
  private static final int PRIMARY_CODE = 0xff;

  /** The driver does not tell of failures; the copying counts this up when it commits. */
  private static final String SCHEMA_COUNTER = "PRAGMA schema_version";

  private static final int PAGES_AT_ONCE = 1_000;
  private static final int PAUSE_MILLIS = 100;

  private final Path database;
  private final Connections connections;
  private final Clock clock;
  private final Condition condition;

  private record Condition(boolean works, int pageSize) {}

  ReplacedDatabase(StorageConfig config, Clock clock) {
    this.database = real(config.database());
    this.connections = new Connections(database, config.busyTimeout());
    this.clock = clock;
    this.condition = condition();
  }

  Path database() {
    return database;
  }

  int pageSize() {
    return condition.pageSize();
  }

  /**
   * Replaces it.
   *
   * @return where it is kept; null when there was none
   */
  @Nullable Path by(Path copy) {
    try {
      if (condition.works()) {
        return overwrite(copy);
      }
      Path kept = Files.exists(database) ? setAside() : null;
      Files.move(
          copy, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      DatabaseFile.forceFolderOf(database);
      return kept;
    } catch (IOException failure) {
      throw new StorageException(
          "The database " + database + " cannot be replaced: " + DatabaseFile.reason(failure),
          "Check the folder and the space on its disk",
          failure);
    }
  }

  private Path overwrite(Path copy) {
    Path kept = Backup.beside(connections, clock);
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      int before = Schema.number(connection, SCHEMA_COUNTER);
      connection
          .unwrap(SQLiteConnection.class)
          .getDatabase()
          .restore("main", copy.toString(), null, PAUSE_MILLIS, 1, PAGES_AT_ONCE);
      if (Schema.number(connection, SCHEMA_COUNTER) == before) {
        DatabaseFile.deleteQuietly(kept);
        throw notOverwritten(statement);
      }
      DatabaseFile.makePrivate(database);
      // Not to leave a log as large as the database; if somebody reads, it is done later.
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      return kept;
    } catch (SQLException failure) {
      throw Failures.translate(database, failure);
    }
  }

  /** Whoever writes is the usual reason, and then this fails as well. */
  private StorageException notOverwritten(Statement statement) throws SQLException {
    statement.execute("BEGIN IMMEDIATE");
    statement.execute("ROLLBACK");
    return new StorageException(
        "The database " + database + " could not be replaced, and is as it was",
        "See that nobody uses it, and that its disk has room for it twice more");
  }

  /** What SQLite cannot read is kept as it is, with its log, which would spoil the new file. */
  private Path setAside() throws IOException {
    Path kept = BackupName.SET_ASIDE.beside(database, clock.instant());
    try {
      // So that there is a file under the database's name at any time.
      Files.createLink(kept, database);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(database, kept, StandardCopyOption.COPY_ATTRIBUTES);
    }
    DatabaseFile.makePrivate(kept);
    for (String ending : new String[] {"-wal", "-journal"}) {
      Path log = database.resolveSibling(database.getFileName() + ending);
      if (Files.exists(log)) {
        Files.move(log, kept.resolveSibling(kept.getFileName() + ending));
      }
    }
    Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
    return kept;
  }

  private Condition condition() {
    if (!Files.exists(database)) {
      return new Condition(false, USUAL_PAGE_SIZE);
    }
    DatabaseFile.requireReplaceable(database);
    try (Connection connection = connections.open()) {
      boolean works = DatabaseIdentity.firstDamage(connection, "quick_check").isEmpty();
      if (works) {
        // Whatever its version; but not what belongs to another program.
        Schema.of(database, connection, Integer.MAX_VALUE);
      }
      return new Condition(works, Schema.number(connection, "PRAGMA page_size"));
    } catch (SQLException failure) {
      if (isDamage(failure)) {
        return new Condition(false, USUAL_PAGE_SIZE);
      }
      throw Failures.translate(database, failure);
    }
  }

  private static boolean isDamage(SQLException failure) {
    return Optional.of(failure)
        .filter(SQLiteException.class::isInstance)
        .map(SQLiteException.class::cast)
        .map(sqlite -> SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY_CODE))
        .filter(
            code -> code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB)
        .isPresent();
  }

  private static Path real(Path database) {
    try {
      return database.toRealPath();
    } catch (IOException missing) {
      return database.toAbsolutePath().normalize();
    }
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.core.database.DatabaseInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Looks after an SQLite database. */
final class SqliteAdmin implements DatabaseAdmin {
  private final SqliteGate gate;
  private final Connections connections;
  private final FileInstanceLock lock;
  private final Clock clock;

  SqliteAdmin(SqliteGate gate, Connections connections, FileInstanceLock lock, Clock clock) {
    this.gate = gate;
    this.connections = connections;
    this.lock = lock;
    this.clock = clock;
  }

  @Override
  public DatabaseInfo info() {
    return gate.read(
        handle -> {
          Map<String, Long> rows = new LinkedHashMap<>();
          for (String table : Schema.TABLES) {
            rows.put(table, number(handle, "SELECT COUNT(*) FROM " + table));
          }
          String version = handle.createQuery("SELECT sqlite_version()").mapTo(String.class).one();
          return new DatabaseInfo(
              gate.database().toAbsolutePath().normalize().toString(),
              "SQLite " + version,
              (int) number(handle, "PRAGMA user_version"),
              bytes(),
              rows);
        });
  }

  @Override
  public List<DatabaseFinding> check() {
    boolean running = lock.isHeld();
    return gate.read(handle -> new DatabaseCheck(handle).run(running));
  }

  @Override
  public void backup(Path target) {
    Backup.to(connections, target);
  }

  @Override
  public Path reset() {
    return gate.alone(
        handle -> {
          Path backup = Backup.beside(connections, clock);
          empty(handle);
          new SchemaMigrator(connections, clock).bringUpToDate();
          handle.execute("VACUUM");
          return backup;
        });
  }

  /**
   * Drops everything in one transaction. Were the process to end here, the file would be an empty
   * database, which the next start fills again.
   */
  private static void empty(Handle handle) {
    handle.execute("PRAGMA foreign_keys = OFF");
    handle.execute("BEGIN IMMEDIATE");
    try {
      List<String> tables =
          handle
              .createQuery(
                  "SELECT name FROM sqlite_master WHERE type = 'table'"
                      + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
              .mapTo(String.class)
              .list();
      tables.forEach(table -> handle.execute("DROP TABLE \"" + table.replace("\"", "\"\"") + "\""));
      handle.execute("PRAGMA user_version = 0");
      handle.execute("PRAGMA application_id = 0");
      handle.execute("COMMIT");
    } catch (RuntimeException failure) {
      handle.execute("ROLLBACK");
      throw failure;
    } finally {
      handle.execute("PRAGMA foreign_keys = ON");
    }
  }

  private long bytes() {
    Path database = gate.database();
    Path wal = database.resolveSibling(database.getFileName() + "-wal");
    try {
      return Files.size(database) + (Files.exists(wal) ? Files.size(wal) : 0);
    } catch (IOException failure) {
      throw new StorageException(
          "The size of " + database + " cannot be read: " + DatabaseFile.reason(failure),
          "Check the file's permissions",
          failure);
    }
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseBackup;
import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.core.database.DatabaseInfo;
import io.soundtracker.core.database.ReclaimedSpace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after an SQLite database. */
final class SqliteAdmin implements DatabaseAdmin {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteAdmin.class);

  private final SqliteGate gate;
  private final Connections connections;
  private final SchemaMigrator migrator;
  private final Clock clock;

  SqliteAdmin(SqliteGate gate, Connections connections, SchemaMigrator migrator, Clock clock) {
    this.gate = gate;
    this.connections = connections;
    this.migrator = migrator;
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
              DatabaseFile.size(gate.database()),
              rows);
        });
  }

  @Override
  public List<DatabaseFinding> check() {
    return gate.read(handle -> new DatabaseCheck(handle).run());
  }

  @Override
  public DatabaseBackup backup(Path target) {
    Instant start = clock.instant();
    Backup.to(connections, target);
    Duration took = Duration.between(start, clock.instant());
    return new DatabaseBackup(target, DatabaseFile.size(target), took, List.of(), List.of());
  }

  @Override
  public DatabaseBackup backupBeside(int keep) {
    return new AutomaticBackups(connections, clock).make(keep);
  }

  @Override
  public ReclaimedSpace vacuum() {
    return gate.alone(handle -> new Vacuum(gate.database()).run(handle));
  }

  @Override
  public long prunable(Instant before) {
    return new HistoryThinning(gate, before).count();
  }

  @Override
  public long prune(Instant before) {
    return new HistoryThinning(gate, before).run();
  }

  @Override
  public Path reset() {
    return gate.alone(
        handle -> {
          Path backup = backUpAndEmpty(handle);
          migrator.bringUpToDate();
          shrink(handle);
          return backup;
        });
  }

  /**
   * Drops everything in one transaction, which also keeps others from writing what the backup would
   * not have. Were the process to end after it, the file would be an empty database, which the next
   * start fills again.
   */
  private Path backUpAndEmpty(Handle handle) {
    handle.execute("PRAGMA foreign_keys = OFF");
    handle.execute("BEGIN IMMEDIATE");
    try {
      Path backup = Backup.beside(connections, clock);
      handle
          .createQuery(
              // Views as well, which people add: the next migration insists on an empty file.
              "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"
                  + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
          .map((row, context) -> row.getString(1) + " " + Schema.quoted(row.getString(2)))
          .list()
          .forEach(thing -> handle.execute("DROP " + thing));
      handle.execute("PRAGMA user_version = 0");
      handle.execute("PRAGMA application_id = 0");
      handle.execute("COMMIT");
      return backup;
    } catch (RuntimeException failure) {
      handle.execute("ROLLBACK");
      throw failure;
    } finally {
      handle.execute("PRAGMA foreign_keys = ON");
    }
  }

  /** Only to give space back: it must not spoil a reset that has been done. */
  private void shrink(Handle handle) {
    try {
      handle.execute("VACUUM");
    } catch (JdbiException busy) {
      LOG.info("{} is in use and keeps its size for now", gate.database(), busy);
    }
  }

  private static long number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.TrackerException;
import io.soundtracker.storage.Schema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a database of the original Python tracker one of ours. It happens inside the file, in one
 * transaction, so that SQLite's own journal sees to it that there is only before and after,
 * whenever the process or the machine stops; so that the original, should it run, waits or is
 * waited for; and so that whatever else people keep in the file stays. A copy that is moved over
 * the original could promise none of the three.
 */
final class Adoption {
  private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

  private final Connections connections;
  private final OriginalTimestamps timestamps;
  private final Clock clock;

  Adoption(Connections connections, ZoneId zone, Clock clock) {
    this.connections = connections;
    this.timestamps = new OriginalTimestamps(zone);
    this.clock = clock;
  }

  /**
   * Backs the file up and adopts it.
   *
   * @return empty when another process was faster
   * @throws StorageException when it cannot be done; the file is as it was
   */
  Optional<AdoptionReport> run() throws SQLException {
    Path database = connections.database();
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      // Renaming must leave the users' own views and references alone, and cannot keep ours.
      statement.execute("PRAGMA foreign_keys = OFF");
      statement.execute("PRAGMA legacy_alter_table = ON");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("BEGIN IMMEDIATE");
      if (Schema.of(database, connection, Schema.VERSION) != State.ORIGINAL) {
        statement.execute("ROLLBACK");
        return Optional.empty();
      }
      AdoptionReport report = adopt(connection, statement);
      DatabaseFile.makePrivate(database);
      LOG.warn("{}", report.headline());
      report.remarks().forEach(remark -> LOG.info("{}", remark));
      return Optional.of(report);
    }
  }

  private AdoptionReport adopt(Connection connection, Statement statement) throws SQLException {
    Path backup = Backup.beside(connections, clock);
    try {
      AdoptionLedger ledger = new AdoptionLedger();
      new AdoptedTables(connection, timestamps, ledger, clock.instant()).fill();
      AdoptionReport report = ledger.report(connections.database(), backup);
      statement.execute("COMMIT");
      return report;
    } catch (SQLException | RuntimeException failure) {
      rollBack(statement, failure);
      discard(backup, failure);
      throw failed(failure);
    }
  }

  private static void rollBack(Statement statement, Exception failure) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // SQLite rolls back by itself after some failures, such as a full disk.
      failure.addSuppressed(alreadyRolledBack);
    }
  }

  /** Nothing has changed, so that the copy would only be in the way, above all of a full disk. */
  private static void discard(Path backup, Exception failure) {
    try {
      Files.delete(backup);
    } catch (IOException stays) {
      failure.addSuppressed(stays);
    }
  }

  private StorageException failed(Exception failure) {
    TrackerException reason = Failures.translate(connections.database(), failure);
    return new StorageException(
        "The Python tracker's database "
            + connections.database()
            + " could not be taken over, and is as it was. "
            + reason.getMessage(),
        reason.wayOut().isEmpty() ? "Choose another file with --db" : reason.wayOut(),
        failure);
  }
}

package io.soundtracker.storage;

import io.soundtracker.storage.Schema.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema of this program. Flyway is loaded only when there is something to
 * migrate; existing data is backed up first.
 */
final class SchemaMigrator {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaMigrator.class);
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_NANOS = 50_000_000L;
  static final String MIGRATIONS = "classpath:" + Schema.FOLDER;

  private final Connections connections;
  private final Adoption adoption;
  private final Clock clock;
  private final int version;
  private final List<String> locations;

  SchemaMigrator(Connections connections, Adoption adoption, Clock clock) {
    this(connections, adoption, clock, Schema.VERSION, List.of(MIGRATIONS));
  }

  /** For a program of another version: its number and where its migrations are. */
  SchemaMigrator(
      Connections connections,
      Adoption adoption,
      Clock clock,
      int version,
      List<String> locations) {
    this.connections = connections;
    this.adoption = adoption;
    this.clock = clock;
    this.version = version;
    this.locations = List.copyOf(locations);
  }

  /**
   * Makes the schema current.
   *
   * @return what became of a database of the original, if it was one
   * @throws StorageException when the file is no database of this program, or migrating failed
   */
  Optional<AdoptionReport> bringUpToDate() {
    try {
      State state = state();
      if (state == State.CURRENT) {
        return Optional.empty();
      }
      if (state == State.ORIGINAL) {
        return adoption.run();
      }
      if (state == State.OUTDATED) {
        Path backup = Backup.beside(connections, clock);
        LOG.info("Backed up {} to {} before migrating it", connections.database(), backup);
      }
      migrate();
      return Optional.empty();
    } catch (SQLException failure) {
      throw Failures.translate(connections.database(), failure);
    }
  }

  /** As of one moment: somebody else may be making the tables. */
  private State state() throws SQLException {
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN");
      State state = Schema.of(connections.database(), connection, version);
      statement.execute("COMMIT");
      return state;
    }
  }

  /**
   * The version, which is written again as it is: Flyway takes a full disk for a rival, and would
   * wait for it for most of a minute.
   */
  private int version() throws SQLException {
    try (Connection connection = connections.open();
        Statement statement = connection.createStatement()) {
      // No rival writes another one between the two.
      statement.execute("BEGIN IMMEDIATE");
      int present = Schema.number(connection, "PRAGMA user_version");
      statement.execute("PRAGMA user_version = " + present);
      statement.execute("COMMIT");
      return present;
    }
  }

  /** Another process may be doing the same; SQLite lets one of them win, and that is enough. */
  private void migrate() throws SQLException {
    for (int attempt = 1; state() != State.CURRENT; attempt++) {
      int present = version();
      try {
        Flyway.configure()
            .dataSource(connections.source())
            .locations(locations.toArray(String[]::new))
            // An adopted database has a version, and no history of how it came to it.
            .baselineOnMigrate(present > 0)
            .baselineVersion(String.valueOf(present))
            .loggers("slf4j")
            .load()
            .migrate();
      } catch (FlywayException failure) {
        if (attempt == ATTEMPTS) {
          throw Failures.translate(connections.database(), failure);
        }
        LOG.debug("Migrating {} failed, looking again", connections.database(), failure);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}

package io.soundtracker.storage;

import io.soundtracker.storage.Schema.State;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
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
  private static final int ATTEMPTS = 5;
  private static final String MIGRATIONS = "classpath:db/migration/sqlite";

  private final Connections connections;
  private final Clock clock;

  SchemaMigrator(Connections connections, Clock clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /**
   * Makes the schema current.
   *
   * @throws StorageException when the file is no database of this program, or migrating failed
   */
  void bringUpToDate() {
    try {
      State state = state();
      if (state == State.CURRENT) {
        return;
      }
      if (state == State.OUTDATED) {
        Path backup = Backup.beside(connections, clock);
        LOG.info("Backed up {} to {} before migrating it", connections.database(), backup);
      }
      migrate();
    } catch (SQLException failure) {
      throw Failures.translate(connections.database(), failure);
    }
  }

  private State state() throws SQLException {
    try (Connection connection = connections.open()) {
      return Schema.of(connections.database(), connection);
    }
  }

  /** Another process may be doing the same; SQLite lets one of them win, and that is enough. */
  private void migrate() throws SQLException {
    for (int attempt = 1; state() != State.CURRENT; attempt++) {
      try {
        Flyway.configure()
            .dataSource(connections.source())
            .locations(MIGRATIONS)
            .loggers("slf4j")
            .load()
            .migrate();
      } catch (FlywayException failure) {
        if (attempt == ATTEMPTS) {
          throw Failures.translate(connections.database(), failure);
        }
        LOG.debug("Migrating {} failed, looking again", connections.database(), failure);
      }
    }
  }
}

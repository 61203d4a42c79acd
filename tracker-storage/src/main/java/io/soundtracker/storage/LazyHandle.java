package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A connection, and JDBI's handle on it once somebody asks for that: many questions need none, and
 * loading JDBI would take a tenth of their time. For one thread at a time.
 */
final class LazyHandle implements AutoCloseable {
  private final Connection connection;
  private @Nullable Handle handle;

  LazyHandle(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  Handle handle() {
    Handle known = handle;
    if (known == null) {
      known = Jdbi.open(connection);
      handle = known;
    }
    return known;
  }

  /** Executes a statement without parameters, and leaves what it answers. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Closes the connection. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

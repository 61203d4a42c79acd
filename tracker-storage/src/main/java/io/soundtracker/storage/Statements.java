package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one connection. The one that was given back last is kept, since the same is
 * often asked again: of every sound of a report, one after the other. Preparing it takes as long as
 * reading a dozen videos. For one thread.
 */
final class Statements {
  private final Connection connection;
  private @Nullable Kept kept;

  private record Kept(String sql, PreparedStatement statement) {}

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** A statement that nobody else has, to be given back. */
  PreparedStatement take(String sql) throws SQLException {
    Kept last = kept;
    if (last == null || !last.sql().equals(sql)) {
      return connection.prepareStatement(sql);
    }
    kept = null;
    return last.statement();
  }

  /** Takes one back whose rows are not read any more. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    close();
    kept = new Kept(sql, statement);
  }

  void close() throws SQLException {
    Kept last = kept;
    kept = null;
    if (last != null) {
      last.statement().close();
    }
  }
}

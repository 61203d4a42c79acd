package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement that adds rows to a table, with values for certain columns. */
final class Insertion implements AutoCloseable {
  private final PreparedStatement statement;

  /**
   * Prepares it.
   *
   * @param conflict what follows the values, such as {@code ON CONFLICT DO NOTHING}; or empty
   */
  Insertion(Connection connection, String table, List<String> columns, String conflict)
      throws SQLException {
    statement =
        connection.prepareStatement(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ") "
                + conflict);
  }

  /** Adds a row, with its values in the order of the columns; tells whether it was added. */
  boolean add(@Nullable Object... values) throws SQLException {
    return Parameters.execute(statement, values) > 0;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}

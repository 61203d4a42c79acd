package io.soundtracker.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills the places of a statement, from the first. */
final class Parameters {
  private Parameters() {}

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  static void execute(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    bind(statement, values);
    statement.executeUpdate();
  }

  static void addBatch(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    bind(statement, values);
    statement.addBatch();
  }
}

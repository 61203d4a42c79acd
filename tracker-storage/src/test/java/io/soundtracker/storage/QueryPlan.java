package io.soundtracker.storage;

import io.soundtracker.core.query.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How SQLite goes about a query. */
final class QueryPlan {
  private QueryPlan() {}

  /** Makes a query of a selection. */
  @FunctionalInterface
  interface Asking {
    Query of(SelectedVideos selected);
  }

  /** The steps, in SQLite's words. */
  static List<String> of(SqliteStorage sqlite, Asking asking, Selection selection)
      throws SQLException {
    try (Connection connection = sqlite.connect()) {
      Query query = asking.of(SelectedVideos.of(selection, connection));
      List<String> steps = new ArrayList<>();
      try (PreparedStatement explain =
          connection.prepareStatement("EXPLAIN QUERY PLAN " + query.sql())) {
        Parameters.bind(explain, query.parameters().toArray());
        try (ResultSet rows = explain.executeQuery()) {
          while (rows.next()) {
            steps.add(rows.getString("detail"));
          }
        }
      }
      return steps;
    }
  }
}

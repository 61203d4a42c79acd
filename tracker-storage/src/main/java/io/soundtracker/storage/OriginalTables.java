package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The seven tables of the original, under other names while ours take their place. */
final class OriginalTables {
  private static final String ASIDE = "adopting_";

  private final Connection connection;
  private final OriginalTimestamps timestamps;
  private final AdoptionLedger ledger;

  OriginalTables(Connection connection, OriginalTimestamps timestamps, AdoptionLedger ledger) {
    this.connection = connection;
    this.timestamps = timestamps;
    this.ledger = ledger;
  }

  /** What is done with each row of a table. */
  @FunctionalInterface
  interface Visitor {
    void visit(OriginalRow row) throws SQLException;
  }

  /** The name a table has meanwhile. */
  static String aside(String table) {
    return ASIDE + table;
  }

  /**
   * Takes the tables out of the way, with everything that belongs to them.
   *
   * @throws StorageException when one lacks a column
   */
  void setAside() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : OriginalSchema.TABLES.keySet()) {
        requireColumns(table);
        for (String dependent : dependents(table)) {
          statement.execute("DROP " + dependent);
        }
        statement.execute("ALTER TABLE " + table + " RENAME TO " + aside(table));
      }
    }
  }

  /** Lets new rows be numbered after those the original had, even if it has deleted them. */
  void keepNumbering() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : OriginalSchema.TABLES.keySet()) {
        statement.executeUpdate(
            "INSERT INTO sqlite_sequence (name, seq) SELECT '"
                + table
                + "', seq FROM sqlite_sequence WHERE name = '"
                + aside(table)
                + "'");
      }
    }
  }

  /** Reads a table in the order of its row numbers. */
  void forEach(String table, Visitor visitor) throws SQLException {
    String query =
        "SELECT "
            + String.join(", ", OriginalSchema.columns(table))
            + " FROM "
            + aside(table)
            + " ORDER BY id";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      OriginalRow row = new OriginalRow(table, rows, timestamps, ledger);
      while (rows.next()) {
        ledger.read(table);
        visitor.visit(row);
      }
    }
  }

  /** Everything has been carried over. */
  void drop() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : OriginalSchema.TABLES.keySet()) {
        statement.execute("DROP TABLE " + aside(table));
      }
    }
  }

  private void requireColumns(String table) throws SQLException {
    List<String> missing = new ArrayList<>(OriginalSchema.columns(table));
    try (Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (columns.next()) {
        missing.remove(columns.getString("name").toLowerCase(Locale.ROOT));
      }
    }
    if (!missing.isEmpty()) {
      throw new StorageException(
          "Its table " + table + " has no column " + String.join(", ", missing),
          "Add what is missing, or choose another file with --db");
    }
  }

  private List<String> dependents(String table) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL"
                    + " AND type IN ('index', 'trigger') AND lower(tbl_name) = '"
                    + table
                    + "'")) {
      while (rows.next()) {
        found.add(rows.getString(1) + " " + Schema.quoted(rows.getString(2)));
      }
    }
    return found;
  }
}

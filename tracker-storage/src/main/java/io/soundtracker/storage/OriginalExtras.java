package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people added to the seven tables: columns, indexes, triggers. Tables and views of their own
 * need no care, since nothing touches them.
 */
final class OriginalExtras {
  private final Connection connection;
  private final AdoptionLedger ledger;
  private final List<Column> columns = new ArrayList<>();
  private final List<Dependent> dependents = new ArrayList<>();

  private record Column(
      String table, String name, String type, @Nullable String byDefault, String newName) {
    Column named(String other) {
      return new Column(table, name, type, byDefault, other);
    }
  }

  private record Dependent(String table, String type, String name, String sql) {}

  private OriginalExtras(Connection connection, AdoptionLedger ledger) {
    this.connection = connection;
    this.ledger = ledger;
  }

  /** Takes note of them, before the tables are set aside. */
  static OriginalExtras in(Connection connection, AdoptionLedger ledger) throws SQLException {
    OriginalExtras extras = new OriginalExtras(connection, ledger);
    for (String table : OriginalSchema.TABLES.keySet()) {
      extras.findColumns(table);
      extras.findDependents(table);
    }
    return extras;
  }

  /**
   * Gives our tables, which are empty, the same columns. One with the name of a column of ours,
   * whose meaning need not be the same, gets another name. NOT NULL goes: our code does not fill
   * them.
   */
  void addColumns() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        Set<String> taken = columnNames(column.table());
        String name = column.name();
        while (taken.contains(name.toLowerCase(Locale.ROOT))) {
          name = "original_" + name;
        }
        columns.set(i, column.named(name));
        String byDefault =
            column.byDefault() == null ? "" : " DEFAULT (" + column.byDefault() + ")";
        statement.execute(
            "ALTER TABLE "
                + column.table()
                + " ADD COLUMN "
                + Schema.quoted(name)
                + " "
                + (column.type().isEmpty() ? "" : Schema.quoted(column.type()))
                + byDefault);
        ledger.noted(column.table(), "column of your own kept", name);
      }
    }
  }

  /** Carries their values over; rows have kept their numbers. */
  void fillColumns() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Column column : columns) {
        String original = OriginalTables.aside(column.table());
        statement.executeUpdate(
            String.format(
                "UPDATE %s SET %s = (SELECT o.%s FROM %s o WHERE o.id = %s.id)"
                    + " WHERE id IN (SELECT id FROM %s)",
                column.table(),
                Schema.quoted(column.newName()),
                Schema.quoted(column.name()),
                original,
                column.table(),
                original));
      }
    }
  }

  /** Puts their indexes and triggers back, as far as they fit. */
  void restore() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Dependent dependent : dependents) {
        statement.execute("SAVEPOINT restoring");
        try {
          statement.execute(dependent.sql());
          ledger.noted(dependent.table(), dependent.type() + " of your own kept", dependent.name());
        } catch (SQLException unfit) {
          statement.execute("ROLLBACK TO restoring");
          ledger.noted(
              dependent.table(),
              dependent.type() + " of your own could not be kept",
              dependent.name() + ": " + unfit.getMessage());
        }
        statement.execute("RELEASE restoring");
      }
    }
  }

  private void findColumns(String table) throws SQLException {
    List<String> known = OriginalSchema.columns(table);
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_xinfo(" + table + ")")) {
      while (rows.next()) {
        String name = rows.getString("name");
        if (!known.contains(name.toLowerCase(Locale.ROOT))) {
          String type = rows.getString("type");
          columns.add(new Column(table, name, type, rows.getString("dflt_value"), name));
        }
      }
    }
  }

  private void findDependents(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
                    + " AND type IN ('index', 'trigger') AND lower(tbl_name) = '"
                    + table
                    + "'")) {
      while (rows.next()) {
        String name = rows.getString("name");
        if (!OriginalSchema.INDEXES.contains(name) && !OriginalSchema.TRIGGERS.contains(name)) {
          dependents.add(new Dependent(table, rows.getString("type"), name, rows.getString("sql")));
        }
      }
    }
  }

  private Set<String> columnNames(String table) throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        names.add(rows.getString("name").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}

package io.soundtracker.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * What a copy of a database must have in common with it; its rows may be those of another moment.
 */
record DatabaseIdentity(int application, int version, Set<String> schema) {

  static DatabaseIdentity of(Connection connection) throws SQLException {
    Set<String> schema = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT type || ' ' || name FROM sqlite_master")) {
      while (rows.next()) {
        schema.add(rows.getString(1));
      }
    }
    return new DatabaseIdentity(
        Schema.number(connection, "PRAGMA application_id"),
        Schema.number(connection, "PRAGMA user_version"),
        Set.copyOf(schema));
  }

  /**
   * Opens a copy and reads all of it.
   *
   * @param target what the copy is to be called
   * @throws StorageException when it is damaged, or is something else
   */
  void requireOf(Path copy, Path target) throws SQLException {
    try (Connection connection = new ReadOnlyFile(copy).open(false)) {
      String damage = firstDamage(connection, "quick_check");
      if (!damage.isEmpty()) {
        throw unsound(target, damage);
      }
      if (!equals(of(connection))) {
        throw unsound(target, "its tables are not those of the database");
      }
    }
  }

  /** The first thing that one of SQLite's checks finds; empty for nothing. */
  static String firstDamage(Connection connection, String check) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA " + check + "(1)")) {
      String found = rows.next() ? rows.getString(1) : "";
      return found.equals("ok") ? "" : found.replace('\n', ' ');
    }
  }

  private static StorageException unsound(Path target, String why) {
    return new StorageException(
        "The backup " + target + " was not kept, since it is not sound: " + why,
        "Look at the database with: tracker db check; and at its disk");
  }
}

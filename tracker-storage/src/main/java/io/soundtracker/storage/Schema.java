package io.soundtracker.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a file says about its own schema, read without changing anything. */
final class Schema {
  /** The folder of the migrations. */
  static final String FOLDER = "db/migration/sqlite";

  /** The migrations, in their order. */
  static final List<String> MIGRATIONS = List.of("V1__create_schema.sql");

  /** The number of the last migration, as it writes it to {@code user_version}. */
  static final int VERSION = MIGRATIONS.size();

  /** "WSTK" in ASCII, as the first migration writes it to {@code application_id}. */
  static final int APPLICATION = 0x5753544B;

  /** The tables people query, in the order of the schema. */
  static final List<String> TABLES =
      List.of(
          "accounts",
          "videos",
          "sounds",
          "scrape_sessions",
          "scrape_logs",
          "video_history",
          "exclusive_songs",
          "account_aliases",
          "sound_usage");

  private Schema() {}

  /** What has to be done before a file can be used. */
  enum State {
    /** Nothing: its schema is the one this program knows. */
    CURRENT,
    /** It holds nothing yet. */
    EMPTY,
    /** It holds data of an older version of this program. */
    OUTDATED,
    /** It holds data of the original Python tracker. */
    ORIGINAL
  }

  /**
   * Finds out what a file is to a program that knows migrations up to a number.
   *
   * @throws StorageException when it is neither a database of this program nor of its ancestor
   */
  static State of(Path file, Connection connection, int known) throws SQLException {
    int version = number(connection, "PRAGMA user_version");
    int application = number(connection, "PRAGMA application_id");
    if (application == APPLICATION && version > 0) {
      return stateOf(file, version, known);
    }
    Set<String> tables = tables(connection);
    if (tables.isEmpty() && version == 0) {
      return State.EMPTY;
    }
    if (application == 0 && version == 0 && tables.containsAll(OriginalSchema.TABLES.keySet())) {
      return State.ORIGINAL;
    }
    throw new StorageException(
        file + " is a database of another program",
        "It was left as it is; choose another file with --db");
  }

  /** Makes the schema of today in the transaction that is open, without a word to Flyway. */
  static void create(Connection connection) throws SQLException {
    for (String migration : MIGRATIONS) {
      try (InputStream script = Schema.class.getResourceAsStream("/" + FOLDER + "/" + migration);
          Statement statement = connection.createStatement()) {
        if (script == null) {
          throw new IllegalStateException("no migration " + migration);
        }
        // SQLite's driver takes several statements at once.
        statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** A name as SQL takes it, whatever is in it. */
  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static State stateOf(Path file, int version, int known) {
    if (version > known) {
      throw new StorageException(
          "The database "
              + file
              + " was written by a newer version of this program (schema "
              + version
              + ", known up to "
              + known
              + ")",
          "Update the tracker, or choose another file with --db");
    }
    return version == known ? State.CURRENT : State.OUTDATED;
  }

  static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                    // Flyway's own; alone it means that a first migration was cut short.
                    + " AND name <> 'flyway_schema_history'")) {
      Set<String> names = new HashSet<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}

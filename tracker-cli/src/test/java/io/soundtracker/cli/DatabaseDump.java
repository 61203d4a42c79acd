package io.soundtracker.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks into a database behind the program's back. */
final class DatabaseDump implements AutoCloseable {
  /** What a listing brings; the rest says when somebody tried. */
  private static final List<String> CONTENT =
      List.of("accounts", "videos", "sounds", "video_history", "exclusive_songs", "sound_usage");

  private final Connection connection;

  private DatabaseDump(Connection connection) {
    this.connection = connection;
  }

  static DatabaseDump open(Path database) throws SQLException {
    return new DatabaseDump(DriverManager.getConnection("jdbc:sqlite:" + database));
  }

  /** Every row of the tables that hold what was read. */
  static List<String> content(Path database) throws SQLException {
    try (DatabaseDump dump = open(database)) {
      List<String> rows = new ArrayList<>();
      for (String table : CONTENT) {
        dump.rows("SELECT * FROM " + table + " ORDER BY 1, 2")
            .forEach(row -> rows.add(table + "|" + row));
      }
      return rows;
    }
  }

  /** The rows of a query, their columns joined by bars. */
  List<String> rows(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(rows.getString(column));
        }
        found.add(String.join("|", row));
      }
      return found;
    }
  }

  /** Changes something behind the program's back. */
  static void change(Path database, String statement) throws SQLException {
    try (DatabaseDump dump = open(database);
        Statement change = dump.connection.createStatement()) {
      change.execute(statement);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

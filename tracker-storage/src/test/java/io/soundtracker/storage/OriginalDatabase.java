package io.soundtracker.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A database as the Python tracker makes and fills it. */
record OriginalDatabase(Path file) {

  /** As it is right after it was made. */
  static OriginalDatabase fresh(Path file) {
    OriginalDatabase database = new OriginalDatabase(file);
    database.execute(resource("schema.sql"));
    return database;
  }

  /** With everything that can be odd. */
  static OriginalDatabase used(Path file) {
    OriginalDatabase database = fresh(file);
    database.execute(resource("rows.sql"));
    return database;
  }

  /** With many videos, three readings of each. */
  static OriginalDatabase large(Path file, int videos) {
    OriginalDatabase database = fresh(file);
    database.execute(
        """
        BEGIN;
        CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (
          SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i FROM n;
        INSERT INTO accounts (username, last_scraped_at)
          SELECT '@account' || i, '2025-11-01T10:00:00.123456' FROM n WHERE i <= 50;
        INSERT INTO sounds (sound_key, song_title, artist_name)
          SELECT 'Song ' || i || ' - Artist', 'Song ' || i, 'Artist' FROM n WHERE i <= 2000;
        INSERT INTO videos (video_id, account_id, tiktok_url, upload_date, views, likes, sound_id,
            caption)
          SELECT 7567000000000000000 + i, 2 + i %% 50, 'https://www.tiktok.com/@a/video/' || i,
            '2025-10-30', i, i / 10, 1 + i %% 2000, 'A caption of the usual length #fyp #' || i
          FROM n;
        INSERT INTO scrape_sessions (session_id, start_time, status)
          SELECT 'session' || i, '2025-11-0' || i || 'T10:00:00', 'completed' FROM n WHERE i <= 3;
        INSERT INTO video_history (video_id, session_id, views)
          SELECT 7567000000000000000 + n.i, 'session' || s.i, n.i FROM n, n s WHERE s.i <= 3;
        COMMIT;
        """
            .formatted(videos));
    return database;
  }

  /** Runs statements past everything. */
  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The rows of a query, each as its values joined. */
  List<String> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join("|", values));
      }
      return found;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Everything in the seven tables, and the schema. */
  List<String> dump() {
    List<String> all =
        new ArrayList<>(rows("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"));
    for (String table : OriginalSchema.TABLES.keySet()) {
      all.addAll(rows("SELECT " + joined(table) + " FROM " + table + " ORDER BY id"));
    }
    return all;
  }

  /** All columns as one text: there are many rows, and each value asked for takes its time. */
  private String joined(String table) {
    return rows("SELECT name FROM pragma_table_info('" + table + "')").stream()
        .map(column -> "quote(" + column + ")")
        .collect(Collectors.joining(" || '|' || "));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private static String resource(String name) {
    try (InputStream text = OriginalDatabase.class.getResourceAsStream("/original/" + name)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

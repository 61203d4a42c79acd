package io.soundtracker.benchmarks.scraping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the last session of a database was. */
final class LastPass {
  private static final String FOUND =
      """
      SELECT COUNT(*) || ' accounts, ' || SUM(videos_found) || ' videos' FROM scrape_logs
      WHERE session_id = (SELECT session_id FROM scrape_sessions ORDER BY id DESC LIMIT 1)
      """;

  private static final String TOOK =
      """
      SELECT (julianday(end_time) - julianday(start_time)) * 86400 FROM scrape_sessions
      ORDER BY id DESC LIMIT 1
      """;

  private LastPass() {}

  /** How much it has read. */
  static String found(Path database) {
    return ask(database, FOUND);
  }

  /** How long it took. */
  static double seconds(Path database) {
    return Double.parseDouble(ask(database, TOOK));
  }

  private static String ask(Path database, String question) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read " + database, failed);
    }
  }
}

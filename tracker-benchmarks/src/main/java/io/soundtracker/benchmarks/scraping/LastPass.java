package io.soundtracker.benchmarks.scraping;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How much the last session has read. */
final class LastPass {
  private static final String FOUND =
      """
      SELECT COUNT(*) || ' accounts, ' || SUM(videos_found) || ' videos' FROM scrape_logs
      WHERE session_id = (SELECT session_id FROM scrape_sessions ORDER BY id DESC LIMIT 1)
      """;

  private LastPass() {}

  static String of(Path database) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(FOUND)) {
      return found.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read " + database, failed);
    }
  }
}

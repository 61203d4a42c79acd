package io.soundtracker.benchmarks.workbench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What is in a database, in a few sums that no missing or wrong row would leave as they are. */
public final class Contents {
  private static final String SUMS =
      """
      SELECT (SELECT COUNT(*) || '/' || SUM(views) || '/' || SUM(saves) || '/'
          || SUM(LENGTH(caption)) || '/' || SUM(LENGTH(hashtags)) || '/' || COUNT(sound_id)
          || '/' || ROUND(SUM(engagement_rate), 3) FROM videos)
        || ' ' || (SELECT COUNT(*) || '/' || SUM(likes) FROM video_history)
        || ' ' || (SELECT COUNT(*) || '/' || SUM(total_views) FROM sounds)
        || ' ' || (SELECT COUNT(*) || '/' || SUM(uses * views) || '/' || ROUND(SUM(rate_sum), 3)
          FROM sound_usage)
        || ' ' || (SELECT COUNT(*) || '/' || SUM(unidentified) || '/' || SUM(uses * views)
          FROM account_usage)
        || ' ' || (SELECT COUNT(*) || '/' || SUM(videos_found) FROM scrape_logs)
      """;

  private Contents() {}

  /** Of the database in a file. */
  public static String of(Path database) {
    return answer(database, SUMS);
  }

  /** Of its videos alone. */
  public static String videos(Path database) {
    return answer(database, "SELECT COUNT(*) || '/' || SUM(views) FROM videos");
  }

  /** The one cell that a query gives. */
  public static String answer(Path database, String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet sums = statement.executeQuery(query)) {
      return sums.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read " + database, failed);
    }
  }
}

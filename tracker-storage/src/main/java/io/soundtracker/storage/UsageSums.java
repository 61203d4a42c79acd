package io.soundtracker.storage;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The sums over videos, from the videos themselves and from the rollup. Each goes with the number
 * of videos whose count is known; "rated" are the videos that have an engagement rate.
 */
final class UsageSums {
  static final String FROM_VIDEOS =
      """
      COUNT(*) AS uses,
        COALESCE(SUM(views), 0) AS views, COUNT(views) AS views_known,
        COALESCE(SUM(likes), 0) AS likes, COUNT(likes) AS likes_known,
        COALESCE(SUM(comments), 0) AS comments, COUNT(comments) AS comments_known,
        COALESCE(SUM(shares), 0) AS shares, COUNT(shares) AS shares_known,
        COALESCE(SUM(saves), 0) AS saves, COUNT(saves) AS saves_known,
        COUNT(views + likes + comments + shares) AS rated_uses,
        COALESCE(SUM(CASE WHEN views = 0 THEN 0.0 * (likes + comments + shares)
          ELSE (likes + comments + shares) * 100.0 / views END), 0.0) AS rate_sum,
        COALESCE(SUM(views + 0 * (likes + comments + shares)), 0) AS rated_views,
        COALESCE(SUM(likes + comments + shares + 0 * views), 0) AS rated_interactions
      """;

  static final String FROM_ROLLUP =
      """
      COALESCE(SUM(uses), 0) AS uses,
        COALESCE(SUM(views), 0) AS views, COALESCE(SUM(views_known), 0) AS views_known,
        COALESCE(SUM(likes), 0) AS likes, COALESCE(SUM(likes_known), 0) AS likes_known,
        COALESCE(SUM(comments), 0) AS comments, COALESCE(SUM(comments_known), 0) AS comments_known,
        COALESCE(SUM(shares), 0) AS shares, COALESCE(SUM(shares_known), 0) AS shares_known,
        COALESCE(SUM(saves), 0) AS saves, COALESCE(SUM(saves_known), 0) AS saves_known,
        COALESCE(SUM(rated_uses), 0) AS rated_uses, COALESCE(SUM(rate_sum), 0.0) AS rate_sum,
        COALESCE(SUM(rated_views), 0) AS rated_views,
        COALESCE(SUM(rated_interactions), 0) AS rated_interactions
      """;

  private UsageSums() {}

  /** The sum of one count, from the columns named for it. */
  static KnownSum known(ResultSet row, String count) throws SQLException {
    return new KnownSum(row.getLong(count), row.getLong(count + "_known"));
  }

  static RatedSums rated(ResultSet row) throws SQLException {
    return new RatedSums(
        row.getLong("rated_uses"),
        row.getDouble("rate_sum"),
        row.getLong("rated_views"),
        row.getLong("rated_interactions"));
  }
}

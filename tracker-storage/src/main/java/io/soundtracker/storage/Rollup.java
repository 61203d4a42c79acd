package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The sums by sound and account, and by sound. They are recomputed from the videos, never
 * incremented, so that no error can stay.
 */
final class Rollup {
  static final String USAGE_COLUMNS =
      """
      sound_id, account_id, uses, views, views_known, likes, likes_known, comments,
      comments_known, shares, shares_known, saves, saves_known, rated_uses, rate_sum,
      rated_views, rated_interactions, first_used, last_used
      """;

  /** The sums as the videos give them; a condition and the grouping follow. */
  static final String USAGE_FROM_VIDEOS =
      """
      SELECT sound_id, account_id, COUNT(*) AS uses,
        COALESCE(SUM(views), 0) AS views, COUNT(views) AS views_known,
        COALESCE(SUM(likes), 0) AS likes, COUNT(likes) AS likes_known,
        COALESCE(SUM(comments), 0) AS comments, COUNT(comments) AS comments_known,
        COALESCE(SUM(shares), 0) AS shares, COUNT(shares) AS shares_known,
        COALESCE(SUM(saves), 0) AS saves, COUNT(saves) AS saves_known,
        COUNT(views + likes + comments + shares) AS rated_uses,
        COALESCE(SUM(CASE WHEN views = 0 THEN 0.0 * (likes + comments + shares)
          ELSE (likes + comments + shares) * 100.0 / views END), 0.0) AS rate_sum,
        COALESCE(SUM(views + 0 * (likes + comments + shares)), 0) AS rated_views,
        COALESCE(SUM(likes + comments + shares + 0 * views), 0) AS rated_interactions,
        MIN(upload_date) AS first_used, MAX(upload_date) AS last_used
      FROM videos WHERE is_deleted = 0 AND sound_id IS NOT NULL
      """;

  static final String USAGE_GROUPING = " GROUP BY sound_id, account_id";

  /** The totals of one sound; a sum is NULL when the sound is used and none of its counts known. */
  static final String SOUND_TOTALS =
      """
      SELECT COALESCE(SUM(uses), 0),
        CASE WHEN SUM(views_known) = 0 THEN NULL ELSE COALESCE(SUM(views), 0) END,
        CASE WHEN SUM(likes_known) = 0 THEN NULL ELSE COALESCE(SUM(likes), 0) END,
        CASE WHEN SUM(comments_known) = 0 THEN NULL ELSE COALESCE(SUM(comments), 0) END,
        CASE WHEN SUM(shares_known) = 0 THEN NULL ELSE COALESCE(SUM(shares), 0) END,
        CASE WHEN SUM(rated_uses) = 0 THEN NULL
          ELSE COALESCE(SUM(rate_sum) / SUM(rated_uses), 0.0) END
      FROM sound_usage WHERE sound_id = sounds.id
      """;

  static final String TOTAL_COLUMNS =
      "(total_usage_count, total_views, total_likes, total_comments, total_shares,"
          + " avg_engagement_rate)";

  private final Set<Use> touched = new LinkedHashSet<>();

  private record Use(long sound, long account) {}

  /** Takes note that the sums of a sound for an account may have changed. */
  void touch(long sound, long account) {
    touched.add(new Use(sound, account));
  }

  /** Recomputes what was touched. */
  void refresh(Connection connection, String now) throws SQLException {
    Set<Long> sounds = new LinkedHashSet<>();
    try (PreparedStatement clear =
            connection.prepareStatement(
                "DELETE FROM sound_usage WHERE sound_id = ? AND account_id = ?");
        PreparedStatement sum =
            connection.prepareStatement(
                "INSERT INTO sound_usage ("
                    + USAGE_COLUMNS
                    + ") "
                    + USAGE_FROM_VIDEOS
                    + " AND account_id = ? AND sound_id = ?"
                    + USAGE_GROUPING)) {
      for (Use use : touched) {
        sounds.add(use.sound());
        Parameters.execute(clear, use.sound(), use.account());
        Parameters.execute(sum, use.account(), use.sound());
      }
    }
    sumSounds(connection, sounds, now);
  }

  /** Makes the totals of sounds what their uses add up to. */
  static void sumSounds(Connection connection, Collection<Long> sounds, String now)
      throws SQLException {
    try (PreparedStatement total =
        connection.prepareStatement(
            "UPDATE sounds SET "
                + TOTAL_COLUMNS
                + " = ("
                + SOUND_TOTALS
                + "), updated_at = ? WHERE id = ? AND "
                + TOTAL_COLUMNS
                + " IS NOT ("
                + SOUND_TOTALS
                + ")")) {
      for (long sound : sounds) {
        Parameters.execute(total, now, sound);
      }
    }
  }
}

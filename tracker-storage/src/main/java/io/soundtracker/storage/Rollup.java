package io.soundtracker.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sums by sound and account, by account, and by sound. They are recomputed from the videos,
 * never incremented, so that no error can stay.
 */
final class Rollup {
  private static final String SUMS =
      """
      uses, views, views_known, likes, likes_known, comments, comments_known, shares,
      shares_known, saves, saves_known, rated_uses, rate_sum, rated_views, rated_interactions
      """;

  /** The sums as the videos give them; a condition and the grouping follow. */
  static final String USAGE_FROM_VIDEOS =
      "SELECT sound_id, account_id, "
          + UsageSums.FROM_VIDEOS
          + ", MIN(upload_date) AS first_used, MAX(upload_date) AS last_used"
          + " FROM videos WHERE is_deleted = 0 AND sound_id IS NOT NULL";

  static final String USAGE_GROUPING = " GROUP BY sound_id, account_id";

  private static final String ADD_USES =
      "INSERT INTO sound_usage (sound_id, account_id, "
          + SUMS
          + ", first_used, last_used) "
          + USAGE_FROM_VIDEOS;

  /** Makes the sums of all sounds and accounts, of which there are none yet. */
  static final String ALL_USES = ADD_USES + USAGE_GROUPING;

  /** The sums of accounts; a condition and the grouping follow. */
  static final String ACCOUNTS_FROM_VIDEOS =
      "SELECT account_id, COUNT(*) - COUNT(sound_id) AS unidentified, "
          + UsageSums.FROM_VIDEOS
          + " FROM videos WHERE is_deleted = 0";

  static final String ACCOUNT_GROUPING = " GROUP BY account_id";

  private static final String ADD_ACCOUNTS =
      "INSERT OR REPLACE INTO account_usage (account_id, unidentified, "
          + SUMS
          + ") "
          + ACCOUNTS_FROM_VIDEOS;

  /** Makes the sums of all accounts that have videos. */
  static final String ALL_ACCOUNTS = ADD_ACCOUNTS + ACCOUNT_GROUPING;

  /** A list of numbers, as JSON. */
  private static final String SOUNDS = "(SELECT value FROM json_each(?))";

  /** Of one sound; a sum is NULL when the sound is used and none of its counts known. */
  private static final String SUM_SOUND =
      """
      UPDATE sounds SET total_usage_count = t.uses, total_views = t.views,
        total_likes = t.likes, total_comments = t.comments, total_shares = t.shares,
        avg_engagement_rate = t.rate, updated_at = ?
      FROM (
        SELECT COALESCE(SUM(uses), 0) AS uses,
          CASE WHEN SUM(views_known) = 0 THEN NULL ELSE COALESCE(SUM(views), 0) END AS views,
          CASE WHEN SUM(likes_known) = 0 THEN NULL ELSE COALESCE(SUM(likes), 0) END AS likes,
          CASE WHEN SUM(comments_known) = 0 THEN NULL
            ELSE COALESCE(SUM(comments), 0) END AS comments,
          CASE WHEN SUM(shares_known) = 0 THEN NULL ELSE COALESCE(SUM(shares), 0) END AS shares,
          CASE WHEN SUM(rated_uses) = 0 THEN NULL
            ELSE COALESCE(SUM(rate_sum) / SUM(rated_uses), 0.0) END AS rate
        FROM sound_usage WHERE sound_id = ?) t
      WHERE id = ? AND (total_usage_count, total_views, total_likes, total_comments,
          total_shares, avg_engagement_rate)
        IS NOT (t.uses, t.views, t.likes, t.comments, t.shares, t.rate)
      """;

  /** Of each account whose sums may have changed, the sounds whose sums for it may have. */
  private final Map<Long, Set<Long>> touched = new LinkedHashMap<>();

  /** Takes note that the sums of an account may have changed, and those of a sound for it. */
  void touch(@Nullable Long sound, long account) {
    Set<Long> sounds = touched.computeIfAbsent(account, none -> new LinkedHashSet<>());
    if (sound != null) {
      sounds.add(sound);
    }
  }

  /** Recomputes what was touched. The plus: an account has fewer videos than a sound may have. */
  void refresh(Connection connection, String now) throws SQLException {
    Set<Long> sounds = new LinkedHashSet<>();
    try (PreparedStatement clearUses =
            connection.prepareStatement(
                "DELETE FROM sound_usage WHERE account_id = ? AND sound_id IN " + SOUNDS);
        PreparedStatement addUses =
            connection.prepareStatement(
                ADD_USES + " AND account_id = ? AND +sound_id IN " + SOUNDS + USAGE_GROUPING);
        PreparedStatement clearAccount =
            connection.prepareStatement("DELETE FROM account_usage WHERE account_id = ?");
        PreparedStatement addAccount =
            connection.prepareStatement(ADD_ACCOUNTS + " AND account_id = ?" + ACCOUNT_GROUPING)) {
      for (Map.Entry<Long, Set<Long>> uses : touched.entrySet()) {
        long account = uses.getKey();
        String list = uses.getValue().toString();
        Parameters.execute(clearUses, account, list);
        Parameters.execute(addUses, account, list);
        Parameters.execute(clearAccount, account);
        Parameters.execute(addAccount, account);
        sounds.addAll(uses.getValue());
      }
    }
    sumSounds(connection, sounds, now);
  }

  /** Makes the totals of sounds what their uses add up to. */
  static void sumSounds(Connection connection, Collection<Long> sounds, String now)
      throws SQLException {
    try (PreparedStatement total = connection.prepareStatement(SUM_SOUND)) {
      for (long sound : sounds) {
        Parameters.execute(total, now, sound, sound);
      }
    }
  }
}

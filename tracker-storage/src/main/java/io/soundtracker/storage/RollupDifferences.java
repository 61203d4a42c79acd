package io.soundtracker.storage;

/**
 * The queries that compare the sums with the videos they come from. Sums of fractions may differ in
 * their last digits, since they depend on the order of their parts.
 */
final class RollupDifferences {
  /** Sound and account; whether there is no row; whether there should be none. */
  static final String OF_USES =
      "WITH expected AS ("
          + Rollup.USAGE_FROM_VIDEOS
          + Rollup.USAGE_GROUPING
          + """
      ),
      pairs AS (
        SELECT sound_id, account_id FROM expected
        UNION SELECT sound_id, account_id FROM sound_usage)
      SELECT COALESCE(s.sound_key, p.sound_id) || ' / ' || COALESCE(a.username, p.account_id),
        u.sound_id IS NULL, e.sound_id IS NULL
      FROM pairs p
      LEFT JOIN expected e ON e.sound_id = p.sound_id AND e.account_id = p.account_id
      LEFT JOIN sound_usage u ON u.sound_id = p.sound_id AND u.account_id = p.account_id
      LEFT JOIN sounds s ON s.id = p.sound_id
      LEFT JOIN accounts a ON a.id = p.account_id
      WHERE (u.uses, u.views, u.views_known, u.likes, u.likes_known, u.comments,
          u.comments_known, u.shares, u.shares_known, u.saves, u.saves_known, u.rated_uses,
          u.rated_views, u.rated_interactions, u.first_used, u.last_used)
        IS NOT (e.uses, e.views, e.views_known, e.likes, e.likes_known, e.comments,
          e.comments_known, e.shares, e.shares_known, e.saves, e.saves_known, e.rated_uses,
          e.rated_views, e.rated_interactions, e.first_used, e.last_used)
        OR ABS(u.rate_sum - e.rate_sum) > 1e-9 * MAX(1.0, ABS(e.rate_sum))
      """;

  /** The accounts whose sums are wrong, missing or too many. */
  static final String OF_ACCOUNTS =
      "WITH expected AS ("
          + Rollup.ACCOUNTS_FROM_VIDEOS
          + Rollup.ACCOUNT_GROUPING
          + """
      ),
      known AS (
        SELECT account_id FROM expected UNION SELECT account_id FROM account_usage)
      SELECT COALESCE(a.username, k.account_id)
      FROM known k
      LEFT JOIN expected e ON e.account_id = k.account_id
      LEFT JOIN account_usage u ON u.account_id = k.account_id
      LEFT JOIN accounts a ON a.id = k.account_id
      WHERE (u.unidentified, u.uses, u.views, u.views_known, u.likes, u.likes_known, u.comments,
          u.comments_known, u.shares, u.shares_known, u.saves, u.saves_known, u.rated_uses,
          u.rated_views, u.rated_interactions)
        IS NOT (e.unidentified, e.uses, e.views, e.views_known, e.likes, e.likes_known, e.comments,
          e.comments_known, e.shares, e.shares_known, e.saves, e.saves_known, e.rated_uses,
          e.rated_views, e.rated_interactions)
        OR ABS(u.rate_sum - e.rate_sum) > 1e-9 * MAX(1.0, ABS(e.rate_sum))
      """;

  /** The keys of the sounds whose totals are wrong. */
  static final String OF_SOUNDS =
      """
      WITH expected AS (
        SELECT s.id, COALESCE(SUM(u.uses), 0) AS uses,
          CASE WHEN SUM(u.views_known) = 0 THEN NULL ELSE COALESCE(SUM(u.views), 0) END AS views,
          CASE WHEN SUM(u.likes_known) = 0 THEN NULL ELSE COALESCE(SUM(u.likes), 0) END AS likes,
          CASE WHEN SUM(u.comments_known) = 0 THEN NULL
            ELSE COALESCE(SUM(u.comments), 0) END AS comments,
          CASE WHEN SUM(u.shares_known) = 0 THEN NULL
            ELSE COALESCE(SUM(u.shares), 0) END AS shares,
          CASE WHEN SUM(u.rated_uses) = 0 THEN NULL
            ELSE COALESCE(SUM(u.rate_sum) / SUM(u.rated_uses), 0.0) END AS rate
        FROM sounds s LEFT JOIN (
      """
          + Rollup.USAGE_FROM_VIDEOS
          + Rollup.USAGE_GROUPING
          + """
        ) u ON u.sound_id = s.id GROUP BY s.id)
      SELECT s.sound_key FROM sounds s JOIN expected e ON e.id = s.id
      WHERE (s.total_usage_count, s.total_views, s.total_likes, s.total_comments, s.total_shares)
        IS NOT (e.uses, e.views, e.likes, e.comments, e.shares)
        OR (s.avg_engagement_rate IS NULL) <> (e.rate IS NULL)
        OR ABS(s.avg_engagement_rate - e.rate) > 1e-9 * MAX(1.0, ABS(e.rate))
      """;

  private RollupDifferences() {}
}

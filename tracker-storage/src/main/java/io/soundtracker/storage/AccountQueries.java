package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.ListingReach;
import io.soundtracker.core.scrape.LogStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the database says of accounts: their sums, and how well they are known. */
final class AccountQueries {
  /** Which accounts answers speak of. */
  private static final String TRACKED =
      """
       (a.is_active = 1 OR EXISTS (
        SELECT 1 FROM videos t WHERE t.account_id = a.id AND t.is_deleted = 0))
      """;

  private static final String WHOLE = Timestamps.text(Instant.EPOCH);

  private AccountQueries() {}

  static Query usage(SelectedVideos selected) {
    String sums =
        "SELECT account_id, COUNT(DISTINCT sound_id) AS sounds,"
            + " COUNT(*) - COUNT(sound_id) AS unidentified, "
            + UsageSums.FROM_VIDEOS
            + ", MIN(upload_date) AS first_posted, MAX(upload_date) AS last_posted"
            + " FROM videos WHERE is_deleted = 0"
            + selected.andVideo("")
            + " GROUP BY account_id";
    String lastUnpinned =
        "SELECT account_id, MAX(uploaded_at) AS last_unpinned FROM videos"
            + " WHERE is_deleted = 0 AND is_pinned IS NOT 1"
            + selected.andVideo("")
            + " GROUP BY account_id";
    return new Query(
        "SELECT "
            + JdbiAccountRepository.COLUMNS
            + ", u.*, p.last_unpinned FROM accounts a LEFT JOIN ("
            + sums
            + ") u ON u.account_id = a.id LEFT JOIN ("
            + lastUnpinned
            + ") p ON p.account_id = a.id WHERE "
            + TRACKED
            + selected.andAccount("a.id"),
        SoundQueries.repeated(selected.days(), 2));
  }

  static AccountUsage usage(ResultSet row) throws SQLException {
    return new AccountUsage(
        JdbiAccountRepository.account(row),
        row.getLong("uses"),
        row.getLong("sounds"),
        row.getLong("unidentified"),
        UsageSums.known(row, "views"),
        UsageSums.known(row, "likes"),
        UsageSums.known(row, "comments"),
        UsageSums.known(row, "shares"),
        UsageSums.known(row, "saves"),
        UsageSums.rated(row),
        day(row.getString("first_posted")),
        day(row.getString("last_posted")),
        Timestamps.momentOrNull(row.getString("last_unpinned")));
  }

  static Query coverage() {
    return Query.of(
        "SELECT a.username, a.is_target_account, a.is_active, a.last_scraped_at, l.timestamp,"
            + " l.status, l.outcome, l.error_message FROM accounts a LEFT JOIN scrape_logs l"
            + " ON l.id = (SELECT b.id FROM scrape_logs b WHERE b.account_id = a.id"
            + " AND b.status <> 'skipped' ORDER BY b.timestamp DESC, b.id DESC LIMIT 1)"
            + " WHERE "
            + TRACKED
            + " ORDER BY a.username");
  }

  static AccountCoverage coverage(ResultSet row) throws SQLException {
    return new AccountCoverage(
        AccountHandle.of(row.getString(1)),
        row.getBoolean(2),
        row.getBoolean(3),
        Timestamps.momentOrNull(row.getString(4)),
        attempt(row));
  }

  private static AccountCoverage.@Nullable Attempt attempt(ResultSet row) throws SQLException {
    String at = row.getString(5);
    return at == null
        ? null
        : new AccountCoverage.Attempt(
            Timestamps.moment(at),
            LogStatus.of(row.getString(6)),
            row.getString(7),
            row.getString(8));
  }

  static Query listings(Instant since) {
    return Query.of(
        """
        WITH whole AS (
          SELECT account_id, MAX(timestamp) AS at FROM scrape_logs
          WHERE listed_back_to = ? AND timestamp < ? GROUP BY account_id)
        SELECT a.username, l.timestamp, l.listed_back_to, l.complete
        FROM scrape_logs l JOIN accounts a ON a.id = l.account_id
        LEFT JOIN whole w ON w.account_id = l.account_id
        WHERE l.listed_back_to IS NOT NULL
          AND (l.timestamp >= ? OR l.timestamp >= COALESCE(w.at, ''))
        ORDER BY a.username, l.timestamp DESC, l.id DESC
        """,
        WHOLE,
        Timestamps.text(since),
        Timestamps.text(since));
  }

  static ListingReach listing(ResultSet row) throws SQLException {
    return new ListingReach(
        AccountHandle.of(row.getString(1)),
        Timestamps.moment(row.getString(2)),
        Timestamps.moment(row.getString(3)),
        row.getBoolean(4));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}

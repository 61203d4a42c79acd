package io.soundtracker.storage;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.scrape.FailedAttempt;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.SpentRequests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the logs in SQLite come to. A program that is always there asks every minute, so accounts
 * that answer cost no look at their logs.
 */
final class JdbiScrapeHistory implements ScrapeHistory {
  private final SqliteGate gate;

  JdbiScrapeHistory(SqliteGate gate) {
    this.gate = gate;
  }

  @Override
  public List<AccountStanding> standings() {
    return gate.read(
        handle -> {
          Map<Long, List<FailedAttempt>> failures = failures(handle);
          return handle
              .createQuery(
                  "SELECT "
                      + JdbiAccountRepository.COLUMNS
                      + ", retry_asked_at FROM accounts WHERE is_active = 1 ORDER BY username")
              .map((row, context) -> standing(row, failures))
              .list();
        });
  }

  @Override
  public List<SpentRequests> requestsSince(Instant moment) {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT timestamp, cost FROM (
                      SELECT timestamp, CASE WHEN json_valid(details) THEN
                        COALESCE(details ->> '$.requests', details ->> '$.attempts') END AS cost
                      FROM scrape_logs WHERE timestamp > :moment)
                    WHERE cost > 0 ORDER BY timestamp
                    """)
                .bind("moment", Timestamps.text(moment))
                .map(
                    (row, context) ->
                        new SpentRequests(Timestamps.moment(row.getString(1)), row.getInt(2)))
                .list());
  }

  /** An import is a success that is not complete, and asks nobody. */
  @Override
  public Optional<Block> block() {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*), MAX(blocked_at) FROM scrape_sessions
                    WHERE blocked_at IS NOT NULL AND start_time > COALESCE((
                      SELECT s.start_time FROM scrape_sessions s
                      WHERE s.blocked_at IS NULL AND EXISTS (
                        SELECT 1 FROM scrape_logs l WHERE l.session_id = s.session_id
                          AND (l.status = 'partial' OR (l.status = 'success' AND l.complete = 1)))
                      ORDER BY s.start_time DESC LIMIT 1), '')
                    """)
                .map((row, context) -> block(row.getInt(1), row.getString(2)))
                .one());
  }

  private static Map<Long, List<FailedAttempt>> failures(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT l.account_id, l.timestamp, l.outcome, l.error_message, s.blocked_at
            FROM accounts a
            JOIN scrape_logs l ON l.account_id = a.id
              AND l.timestamp > COALESCE(a.last_scraped_at, '')
            LEFT JOIN scrape_sessions s ON s.session_id = l.session_id
            WHERE a.is_active = 1 AND l.status = 'failed'
            ORDER BY l.timestamp, l.id
            """)
        .map((row, context) -> Map.entry(row.getLong(1), failure(row)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static FailedAttempt failure(ResultSet row) throws SQLException {
    return FailedAttempt.of(
        Timestamps.moment(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5) != null);
  }

  private static AccountStanding standing(ResultSet row, Map<Long, List<FailedAttempt>> failures)
      throws SQLException {
    Account account = JdbiAccountRepository.account(row);
    return new AccountStanding(
        account,
        Timestamps.momentOrNull(row.getString("retry_asked_at")),
        failures.getOrDefault(account.id(), List.of()));
  }

  private static Optional<Block> block(int sessions, @Nullable String last) {
    return last == null
        ? Optional.empty()
        : Optional.of(new Block(sessions, Timestamps.moment(last)));
  }
}

package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.monitor.SessionTally;
import io.soundtracker.core.monitor.VideoTally;
import io.soundtracker.core.monitor.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Figures about collecting, from the logs and the videos in SQLite. */
final class JdbiMonitoring implements Monitoring {
  private static final double MILLIS_PER_SECOND = 1000;

  /** People may have written rows by hand: what is no JSON tells nothing. */
  private static final String LOGS =
      """
      WITH logs AS (
        SELECT status, outcome, videos_found, CASE WHEN json_valid(details) THEN details END AS details
        FROM scrape_logs WHERE timestamp >= :from AND timestamp < :until)
      """;

  private static final String VIDEOS =
      """
      SELECT COUNT(*), COALESCE(SUM(sound_id IS NULL), 0), COALESCE(SUM(views = 0), 0),
        COALESCE(SUM(views IS NULL OR likes IS NULL OR comments IS NULL OR shares IS NULL), 0)
      FROM videos WHERE is_deleted = 0
      """;

  private final SqliteGate gate;

  JdbiMonitoring(SqliteGate gate) {
    this.gate = gate;
  }

  @Override
  public ListingTally listings(Window window) {
    return gate.read(
        handle -> {
          Map<String, Long> outcomes =
              counts(
                  handle,
                  window,
                  """
                  SELECT outcome, COUNT(*) FROM logs WHERE outcome IS NOT NULL
                  GROUP BY outcome ORDER BY outcome
                  """);
          Map<String, Long> missingFields =
              counts(
                  handle,
                  window,
                  """
                  SELECT f.key, SUM(f.value) FROM logs, json_each(logs.details, '$.missingFields') f
                  GROUP BY f.key ORDER BY f.key
                  """);
          return handle
              .createQuery(
                  LOGS
                      + """
                      SELECT COALESCE(SUM(status = 'success'), 0),
                        COALESCE(SUM(status = 'partial'), 0), COALESCE(SUM(status = 'failed'), 0),
                        COALESCE(SUM(CASE WHEN details IS NOT NULL THEN videos_found
                          + COALESCE(json_extract(details, '$.duplicates'), 0) END), 0),
                        COALESCE(SUM(json_extract(details, '$.duplicates')), 0),
                        COALESCE(SUM(json_extract(details, '$.quarantined')), 0)
                      FROM logs
                      """)
              .bind("from", Timestamps.text(window.from()))
              .bind("until", Timestamps.text(window.until()))
              .map((row, context) -> listings(row, outcomes, missingFields))
              .one();
        });
  }

  @Override
  public SessionTally sessions(Window window) {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COALESCE(SUM(status = 'completed'), 0),
                      COALESCE(SUM(status = 'partial'), 0), COALESCE(SUM(status = 'failed'), 0),
                      AVG(CASE WHEN status IN ('completed', 'partial')
                        THEN (julianday(end_time) - julianday(start_time)) * 86400 END)
                    FROM scrape_sessions
                    WHERE start_time >= :from AND start_time < :until AND end_time IS NOT NULL
                    """)
                .bind("from", Timestamps.text(window.from()))
                .bind("until", Timestamps.text(window.until()))
                .map((row, context) -> sessions(row))
                .one());
  }

  @Override
  public Optional<Instant> lastSessionEnd() {
    return moment(
        "SELECT MAX(end_time) FROM scrape_sessions WHERE status IN ('completed', 'partial')");
  }

  @Override
  public VideoTally videos() {
    return gate.read(handle -> handle.createQuery(VIDEOS).map((row, context) -> videos(row)).one());
  }

  @Override
  public VideoTally videosFirstSeen(Window window) {
    return gate.read(
        handle ->
            handle
                .createQuery(VIDEOS + "AND created_at >= :from AND created_at < :until")
                .bind("from", Timestamps.text(window.from()))
                .bind("until", Timestamps.text(window.until()))
                .map((row, context) -> videos(row))
                .one());
  }

  /** From the end of each account's log, since years of it may lie before. */
  @Override
  public List<FailingAccount> failing() {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    """
                    WITH latest AS (
                      SELECT a.id, a.username, (
                        SELECT b.id FROM scrape_logs b
                        WHERE b.account_id = a.id AND b.status <> 'skipped'
                        ORDER BY b.timestamp DESC, b.id DESC LIMIT 1) AS log
                      FROM accounts a WHERE a.is_active = 1),
                    failing AS (
                      SELECT t.id, t.username, l.outcome, l.error_message, (
                        SELECT r.timestamp FROM scrape_logs r
                        WHERE r.account_id = t.id AND r.status IN ('success', 'partial')
                        ORDER BY r.timestamp DESC LIMIT 1) AS read_at
                      FROM latest t CROSS JOIN scrape_logs l ON l.id = t.log
                      WHERE l.status = 'failed')
                    SELECT t.username, MIN(f.timestamp) AS since, COUNT(*), t.outcome,
                      t.error_message
                    FROM failing t CROSS JOIN scrape_logs f ON f.account_id = t.id
                      AND f.status = 'failed' AND f.timestamp > COALESCE(t.read_at, '')
                    GROUP BY t.id ORDER BY since, t.username
                    """)
                .map((row, context) -> failing(row))
                .list());
  }

  @Override
  public Optional<Instant> trackedSince() {
    return moment("SELECT MIN(created_at) FROM accounts WHERE is_active = 1");
  }

  private Optional<Instant> moment(String query) {
    return gate.read(
            handle ->
                handle
                    .createQuery(query)
                    .map((row, context) -> Optional.ofNullable(row.getString(1)))
                    .one())
        .map(Timestamps::moment);
  }

  private static Map<String, Long> counts(Handle handle, Window window, String query) {
    Map<String, Long> counts = new LinkedHashMap<>();
    handle
        .createQuery(LOGS + query)
        .bind("from", Timestamps.text(window.from()))
        .bind("until", Timestamps.text(window.until()))
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  private static ListingTally listings(
      ResultSet row, Map<String, Long> outcomes, Map<String, Long> missingFields)
      throws SQLException {
    return new ListingTally(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        outcomes,
        missingFields);
  }

  private static SessionTally sessions(ResultSet row) throws SQLException {
    double seconds = row.getDouble(4);
    @Nullable Duration average =
        row.wasNull() ? null : Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND));
    return new SessionTally(row.getLong(1), row.getLong(2), row.getLong(3), average);
  }

  private static VideoTally videos(ResultSet row) throws SQLException {
    return new VideoTally(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }

  private static FailingAccount failing(ResultSet row) throws SQLException {
    return new FailingAccount(
        AccountHandle.of(row.getString(1)),
        Timestamps.moment(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        row.getString(5));
  }
}

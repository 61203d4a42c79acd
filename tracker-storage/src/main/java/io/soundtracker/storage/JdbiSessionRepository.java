package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionNotOpenException;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.scrape.SessionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The sessions in SQLite. */
final class JdbiSessionRepository implements SessionRepository {
  private static final double MILLIS_PER_SECOND = 1000;

  private static final String SELECT_SESSIONS =
      """
      SELECT session_id, start_time, end_time, status, total_accounts, successful_scrapes,
        failed_scrapes, total_videos_scraped, total_new_videos, total_updated_videos, error_log
      FROM scrape_sessions
      """;

  private final SqliteGate gate;

  JdbiSessionRepository(SqliteGate gate) {
    this.gate = gate;
  }

  @Override
  public SessionId open(Instant startedAt, String configuration) {
    SessionId id = SessionId.random();
    return gate.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO scrape_sessions
                    (session_id, start_time, status, configuration, created_at)
                  VALUES (:id, :start, 'running', :configuration, :start)
                  """)
              .bind("id", id.value())
              .bind("start", Timestamps.text(startedAt))
              .bind("configuration", configuration)
              .execute();
          return id;
        });
  }

  @Override
  public ScrapeSession close(SessionId session, Instant endedAt, @Nullable String problem) {
    return gate.write(
        handle -> {
          requireOpen(handle, session);
          SessionTotals totals = SessionTotals.of(handle, session);
          SessionStatus ending = totals.ending();
          boolean spoilt = problem != null && ending == SessionStatus.COMPLETED;
          end(handle, session, endedAt, spoilt ? SessionStatus.PARTIAL : ending, totals, problem);
          return find(handle, session).orElseThrow();
        });
  }

  @Override
  public void noteBlock(SessionId session, Instant at) {
    gate.write(
        handle -> {
          requireOpen(handle, session);
          return handle
              .createUpdate(
                  "UPDATE scrape_sessions SET blocked_at = :at WHERE session_id = :session")
              .bind("at", Timestamps.text(at))
              .bind("session", session.value())
              .execute();
        });
  }

  @Override
  public int closeAbandoned(Instant now) {
    return gate.write(
        handle -> {
          List<SessionId> running =
              handle
                  .createQuery("SELECT session_id FROM scrape_sessions WHERE status = 'running'")
                  .mapTo(String.class)
                  .map(SessionId::new)
                  .list();
          for (SessionId session : running) {
            SessionTotals totals = SessionTotals.of(handle, session);
            String problem = "Its process ended before it did";
            end(handle, session, now, SessionStatus.FAILED, totals, problem);
          }
          return running.size();
        });
  }

  @Override
  public Optional<ScrapeSession> find(SessionId session) {
    return gate.read(handle -> find(handle, session));
  }

  @Override
  public List<ScrapeSession> latest(int limit) {
    return gate.read(handle -> latest(handle, limit));
  }

  @Override
  public List<ScrapeLog> logs(SessionId session) {
    return gate.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT l.session_id, a.username, l.timestamp, l.status, l.outcome,
                      l.error_message, l.videos_found, l.new_videos, l.updated_videos,
                      l.execution_time_seconds, l.complete, l.listed_back_to
                    FROM scrape_logs l JOIN accounts a ON a.id = l.account_id
                    WHERE l.session_id = :session ORDER BY l.id
                    """)
                .bind("session", session.value())
                .map((row, context) -> log(row))
                .list());
  }

  /**
   * Checks that a session may be written to.
   *
   * @throws SessionNotOpenException when it does not exist or has ended
   */
  static void requireOpen(Handle handle, SessionId session) {
    Optional<ScrapeSession> open =
        find(handle, session).filter(found -> found.status() == SessionStatus.RUNNING);
    if (open.isEmpty()) {
      throw new SessionNotOpenException(session);
    }
  }

  static List<ScrapeSession> latest(Handle handle, int limit) {
    return handle
        .createQuery(SELECT_SESSIONS + "ORDER BY start_time DESC, id DESC LIMIT :limit")
        .bind("limit", limit)
        .map((row, context) -> session(row))
        .list();
  }

  private static Optional<ScrapeSession> find(Handle handle, SessionId session) {
    return handle
        .createQuery(SELECT_SESSIONS + "WHERE session_id = :session")
        .bind("session", session.value())
        .map((row, context) -> session(row))
        .findOne();
  }

  private static void end(
      Handle handle,
      SessionId session,
      Instant endedAt,
      SessionStatus status,
      SessionTotals totals,
      @Nullable String problem) {
    handle
        .createUpdate(
            """
            UPDATE scrape_sessions SET end_time = :end, status = :status, error_log = :problem,
              total_accounts = :accounts, successful_scrapes = :succeeded,
              failed_scrapes = :failed, total_videos_scraped = :found, total_new_videos = :added,
              total_updated_videos = :changed
            WHERE session_id = :session
            """)
        .bind("session", session.value())
        .bind("end", Timestamps.text(endedAt))
        .bind("status", status.word())
        .bind("problem", problem)
        .bind("accounts", totals.attempted())
        .bind("succeeded", totals.succeeded())
        .bind("failed", totals.failed())
        .bind("found", totals.found())
        .bind("added", totals.added())
        .bind("changed", totals.changed())
        .execute();
  }

  private static ScrapeSession session(ResultSet row) throws SQLException {
    return new ScrapeSession(
        new SessionId(row.getString("session_id")),
        Timestamps.moment(row.getString("start_time")),
        Timestamps.momentOrNull(row.getString("end_time")),
        SessionStatus.of(row.getString("status")),
        row.getInt("total_accounts"),
        row.getInt("successful_scrapes"),
        row.getInt("failed_scrapes"),
        row.getInt("total_videos_scraped"),
        row.getInt("total_new_videos"),
        row.getInt("total_updated_videos"),
        row.getString("error_log"));
  }

  private static ScrapeLog log(ResultSet row) throws SQLException {
    double seconds = row.getDouble("execution_time_seconds");
    boolean timed = !row.wasNull();
    return new ScrapeLog(
        new SessionId(row.getString("session_id")),
        AccountHandle.of(row.getString("username")),
        Timestamps.moment(row.getString("timestamp")),
        LogStatus.of(row.getString("status")),
        row.getString("outcome"),
        row.getString("error_message"),
        row.getInt("videos_found"),
        row.getInt("new_videos"),
        row.getInt("updated_videos"),
        timed ? Duration.ofMillis(Math.round(seconds * MILLIS_PER_SECOND)) : null,
        new Coverage(
            row.getBoolean("complete"), Timestamps.momentOrNull(row.getString("listed_back_to"))));
  }
}

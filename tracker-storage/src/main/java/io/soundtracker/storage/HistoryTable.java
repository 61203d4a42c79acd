package io.soundtracker.storage;

import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.VideoId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The history rows that one batch adds. Its videos must be there before it is flushed. */
final class HistoryTable implements AutoCloseable {
  private final SessionId session;
  private final PreparedStatement insert;
  private final PreparedStatement inForce;

  HistoryTable(Connection connection, SessionId session) throws SQLException {
    this.session = session;
    insert =
        connection.prepareStatement(
            """
            INSERT INTO video_history (video_id, session_id, views, likes, comments, shares, saves,
              engagement_rate, counts_exact, scraped_at, thinned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (video_id, session_id) DO UPDATE SET views = excluded.views,
              likes = excluded.likes, comments = excluded.comments, shares = excluded.shares,
              saves = excluded.saves, engagement_rate = excluded.engagement_rate,
              counts_exact = excluded.counts_exact, scraped_at = excluded.scraped_at
            WHERE excluded.scraped_at >= video_history.scraped_at
            """);
    inForce =
        connection.prepareStatement(
            """
            SELECT views, likes, comments, shares, saves, thinned FROM video_history
            WHERE video_id = ? AND scraped_at <= ? ORDER BY scraped_at DESC LIMIT 1
            """);
  }

  /** Adds a reading that changed something. */
  void add(VideoId video, Metrics metrics, String readAt) throws SQLException {
    add(video, metrics, readAt, false);
  }

  private void add(VideoId video, Metrics metrics, String readAt, boolean thinned)
      throws SQLException {
    Parameters.addBatch(
        insert,
        video.value(),
        session.value(),
        metrics.views(),
        metrics.likes(),
        metrics.comments(),
        metrics.shares(),
        metrics.saves(),
        VideoColumns.rate(metrics),
        VideoColumns.exact(metrics),
        readAt,
        thinned);
  }

  /**
   * Adds a reading from before the stored state, unless what is known of that time says the same.
   * One that falls where the history was thinned is no more followed by all changes than the one
   * before it.
   */
  void addOld(VideoId video, Metrics metrics, String readAt) throws SQLException {
    Optional<InForce> known = inForceAt(video, readAt);
    Metrics completed = known.map(row -> metrics.orElse(row.metrics())).orElse(metrics);
    if (!known.map(InForce::metrics).equals(Optional.of(completed))) {
      add(video, completed, readAt, known.map(InForce::thinned).orElse(false));
    }
  }

  /** Writes what has been gathered. */
  void flush() throws SQLException {
    insert.executeBatch();
  }

  private Optional<InForce> inForceAt(VideoId video, String moment) throws SQLException {
    Parameters.bind(inForce, video.value(), moment);
    try (ResultSet row = inForce.executeQuery()) {
      return row.next()
          ? Optional.of(new InForce(VideoColumns.metrics(row, 1), row.getBoolean(6)))
          : Optional.empty();
    }
  }

  /** The last reading up to a moment, and whether changes after it were removed. */
  private record InForce(Metrics metrics, boolean thinned) {}

  @Override
  public void close() throws SQLException {
    insert.close();
    inForce.close();
  }
}

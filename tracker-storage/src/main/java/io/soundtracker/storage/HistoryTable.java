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
              engagement_rate, counts_exact, scraped_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (video_id, session_id) DO UPDATE SET views = excluded.views,
              likes = excluded.likes, comments = excluded.comments, shares = excluded.shares,
              saves = excluded.saves, engagement_rate = excluded.engagement_rate,
              counts_exact = excluded.counts_exact, scraped_at = excluded.scraped_at
            WHERE excluded.scraped_at >= video_history.scraped_at
            """);
    inForce =
        connection.prepareStatement(
            """
            SELECT views, likes, comments, shares, saves FROM video_history
            WHERE video_id = ? AND scraped_at <= ? ORDER BY scraped_at DESC LIMIT 1
            """);
  }

  /** Adds a reading that changed something. */
  void add(VideoId video, Metrics metrics, String readAt) throws SQLException {
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
        readAt);
  }

  /**
   * Adds a reading from before the stored state, unless what is known of that time says the same.
   */
  void addOld(VideoId video, Metrics metrics, String readAt) throws SQLException {
    Optional<Metrics> known = inForceAt(video, readAt);
    Metrics completed = known.map(metrics::orElse).orElse(metrics);
    if (!known.equals(Optional.of(completed))) {
      add(video, completed, readAt);
    }
  }

  /** Writes what has been gathered. */
  void flush() throws SQLException {
    insert.executeBatch();
  }

  private Optional<Metrics> inForceAt(VideoId video, String moment) throws SQLException {
    Parameters.bind(inForce, video.value(), moment);
    try (ResultSet row = inForce.executeQuery()) {
      return row.next() ? Optional.of(VideoColumns.metrics(row, 1)) : Optional.empty();
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    inForce.close();
  }
}

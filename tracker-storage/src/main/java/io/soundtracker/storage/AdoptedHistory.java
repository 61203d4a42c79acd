package io.soundtracker.storage;

import io.soundtracker.core.video.Metrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries the history over: of several readings of a video in one session, the newest. */
final class AdoptedHistory {
  private static final String TABLE = "video_history";

  private static final String NEWEST =
      """
      ON CONFLICT (video_id, session_id) DO UPDATE SET id = excluded.id, views = excluded.views,
        likes = excluded.likes, comments = excluded.comments, shares = excluded.shares,
        engagement_rate = excluded.engagement_rate, scraped_at = excluded.scraped_at
      WHERE excluded.scraped_at >= video_history.scraped_at
      """;

  private final Connection connection;
  private final OriginalTables originals;
  private final AdoptionLedger ledger;
  private final AdoptedVideos videos;
  private final AdoptedSessions sessions;

  AdoptedHistory(
      Connection connection,
      OriginalTables originals,
      AdoptionLedger ledger,
      AdoptedVideos videos,
      AdoptedSessions sessions) {
    this.connection = connection;
    this.originals = originals;
    this.ledger = ledger;
    this.videos = videos;
    this.sessions = sessions;
  }

  void fill() throws SQLException {
    List<String> columns = OriginalSchema.columns(TABLE);
    try (Insertion plain =
            new Insertion(
                connection, TABLE, columns, "ON CONFLICT (video_id, session_id) DO NOTHING");
        Insertion newest = new Insertion(connection, TABLE, columns, NEWEST);
        AdoptedVideos.Finder finder = videos.new Finder()) {
      originals.forEach(TABLE, row -> take(row, finder, plain, newest));
    }
  }

  private void take(OriginalRow row, AdoptedVideos.Finder finder, Insertion plain, Insertion newest)
      throws SQLException {
    Optional<String> video = video(row, finder);
    if (video.isEmpty()) {
      ledger.dropped(TABLE, "its video is not there", row.name());
      return;
    }
    String session = row.textOrEmpty("session_id");
    Optional<String> moment = Optional.ofNullable(row.moment("scraped_at"));
    if (moment.isEmpty()) {
      moment = sessions.startOf(session);
      if (moment.isEmpty()) {
        ledger.dropped(TABLE, "nothing tells when it was read", row.name());
        return;
      }
      ledger.changed(TABLE, "time unknown, the session's start stands in", row.name());
    }
    Metrics metrics = row.metrics();
    @Nullable Object[] values = {
      row.id(),
      video.orElseThrow(),
      session,
      metrics.views(),
      metrics.likes(),
      metrics.comments(),
      metrics.shares(),
      VideoColumns.rate(metrics),
      moment.orElseThrow()
    };
    if (plain.add(values)) {
      ledger.kept(TABLE);
    } else {
      newest.add(values);
      ledger.merged(TABLE, "read twice in one session, the newest is kept", row.name());
    }
  }

  private Optional<String> video(OriginalRow row, AdoptedVideos.Finder finder) throws SQLException {
    String written = row.textOrEmpty("video_id");
    Optional<String> video = finder.find(written);
    if (video.isEmpty()) {
      video = finder.findByRow(written);
      video.ifPresent(
          id -> ledger.changed(TABLE, "named its video by row number", written + " -> " + id));
    }
    return video;
  }
}

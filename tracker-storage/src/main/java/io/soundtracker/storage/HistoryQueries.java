package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.VideoId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What readings changed, row by row. */
final class HistoryQueries {
  private HistoryQueries() {}

  /** In the order of an index, so that nothing is sorted, however much there is. */
  static Query history(SelectedVideos selected) {
    return new Query(
        "SELECT a.username, h.video_id, h.session_id, h.scraped_at, h.counts_exact, h.views,"
            + " h.likes, h.comments, h.shares, h.saves"
            + " FROM video_history h CROSS JOIN videos v ON v.video_id = h.video_id"
            + " CROSS JOIN accounts a ON a.id = v.account_id WHERE v.is_deleted = 0"
            + selected.andVideo("v.")
            + " ORDER BY h.video_id, h.scraped_at, h.id",
        selected.days());
  }

  static HistoryRow reading(ResultSet row) throws SQLException {
    return new HistoryRow(
        AccountHandle.of(row.getString(1)),
        new VideoId(row.getString(2)),
        new SessionId(row.getString(3)),
        Timestamps.moment(row.getString(4)),
        VideoColumns.metrics(row, 6),
        VideoColumns.truth(row, 5));
  }
}

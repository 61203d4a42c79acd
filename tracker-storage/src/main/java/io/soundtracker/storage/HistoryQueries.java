package io.soundtracker.storage;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.VideoId;

/** What readings changed, row by row. */
final class HistoryQueries {
  private HistoryQueries() {}

  /** In the order of an index, so that nothing is sorted, however much there is. */
  static Query history(SelectedVideos selected) {
    return new Query(
        "SELECT v.account_id, a.username, h.video_id, h.session_id, h.scraped_at, h.counts_exact,"
            + " h.views, h.likes, h.comments, h.shares, h.saves"
            + " FROM video_history h CROSS JOIN videos v ON v.video_id = h.video_id"
            + " CROSS JOIN accounts a ON a.id = v.account_id WHERE v.is_deleted = 0"
            + selected.andVideo("v.")
            + " ORDER BY h.video_id, h.scraped_at, h.id",
        selected.days());
  }

  /** Makes the rows of one stream. */
  static Rows.Mapper<HistoryRow> reading() {
    Shared<AccountHandle> accounts = Shared.accounts();
    return row ->
        new HistoryRow(
            accounts.of(row.getLong(1), row),
            new VideoId(Cells.text(row, 3)),
            new SessionId(Cells.text(row, 4)),
            Timestamps.moment(Cells.text(row, 5)),
            VideoColumns.metrics(row, 7),
            VideoColumns.truth(row, 6));
  }
}

package io.soundtracker.reports.export;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.HistoryRow;
import io.soundtracker.reports.rows.Column;
import java.util.ArrayList;
import java.util.List;

/** What there is to tell of a reading. */
final class HistoryExport {
  private HistoryExport() {}

  static List<Column<HistoryRow>> columns(NetworkCoverage coverage) {
    List<Column<HistoryRow>> columns =
        new ArrayList<>(
            List.of(
                Column.id("videoId", "Video", row -> row.video().toString()),
                Column.id("account", "Account", row -> row.account().toString()),
                Column.id("link", "Link", row -> row.link().toString()),
                Column.id("session", "Session", row -> row.session().toString()),
                Column.moment("readAt", "Read", HistoryRow::readAt)));
    columns.addAll(Counts.of(HistoryRow::metrics));
    columns.add(Column.rate("engagement", "Engagement", HistoryRow::engagementRate));
    columns.add(Column.maybe("countsExact", "Counts exact", HistoryRow::countsExact));
    columns.addAll(new KnownAccounts(coverage).inBrief(HistoryRow::account));
    return List.copyOf(columns);
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.news.News;
import io.soundtracker.analysis.news.NewsQuestion;
import io.soundtracker.analysis.news.WindowReadings;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Section;
import java.util.List;

/** The news as the sections of a JSON object. */
final class NewsSections {
  private static final List<Column<NewsQuestion>> WINDOW =
      List.of(
          Column.moment("since", "Since", NewsQuestion::since),
          Column.moment("until", "Until", NewsQuestion::now),
          Column.count("quietAfterDays", "Quiet after days", NewsQuestion::quietDays),
          Column.count("quietUses", "Quiet uses", NewsQuestion::quietUses));

  private static final Column<CoveredAccount> ACCOUNT =
      Column.id("account", "Account", each -> each.handle().toString());

  private static final List<Column<CoveredAccount>> NOT_READ =
      List.of(
          ACCOUNT,
          Column.flag("active", "Active", each -> each.account().active()),
          Column.moment("readAt", "Last read", each -> each.account().readAt()));

  private static final List<Column<CoveredAccount>> READ_IN_PART =
      List.of(ACCOUNT, Column.moment("knownSince", "Known since", CoveredAccount::knownSince));

  private NewsSections() {}

  static List<Section<?>> of(News news) {
    WindowReadings readings = news.readings();
    return List.of(
        new Section<>("window", WINDOW, List.of(news.question()).iterator()),
        section(NewsRow.NEW, NewsColumns.VIDEO, NewsRow.uploaded(news)),
        section(NewsRow.NEWLY_SEEN, NewsColumns.VIDEO, NewsRow.newlySeen(news)),
        section(NewsRow.FIRST_USED, NewsColumns.FIRST_USE, NewsRow.firstUsed(news)),
        section(NewsRow.PICKED_UP, NewsColumns.PICKED_UP, NewsRow.pickedUp(news)),
        section(NewsRow.GONE_QUIET, NewsColumns.GONE_QUIET, NewsRow.goneQuiet(news)),
        section("notRead", NOT_READ, readings.notRead()),
        section("readInPart", READ_IN_PART, readings.inPart()));
  }

  private static <T> Section<T> section(String name, List<Column<T>> columns, List<T> rows) {
    return new Section<>(name, columns, rows.iterator());
  }
}

package io.soundtracker.reports.excel;

import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All videos, sound by sound, on as many sheets as it takes. */
final class VideosSheet {
  private static final double WIDTH = 200;
  private static final String HOW_SORTED =
      "Song by song, the newest video first; videos without a known sound are at the end.";

  private final SheetSet sheets;
  private final Report report;
  private final List<Column<VideoRow>> columns;

  VideosSheet(SheetSet sheets, Report report) {
    this.sheets = sheets;
    this.report = report;
    this.columns = columns(report.scope());
  }

  void write(Book book) throws IOException {
    try (Stream<VideoRow> stream = report.videos(VideoOrder.BY_SOUND)) {
      Iterator<VideoRow> videos = stream.iterator();
      int number = 1;
      do {
        String name = number == 1 ? sheets.videos() : book.name(sheets.videos() + " " + number);
        write(book.mainSheet(name), videos, number);
        number++;
      } while (videos.hasNext());
    }
  }

  private void write(BookSheet sheet, Iterator<VideoRow> videos, int number) throws IOException {
    String title = number == 1 ? "All videos" : "All videos, continued (" + number + ")";
    sheet.line(title, Look.TITLE, columns.size(), WIDTH);
    sheet.line(HOW_SORTED, Look.NOTE, columns.size(), WIDTH);
    Table<VideoRow> table = new Table<>(sheet, columns);
    table.begin();
    while (videos.hasNext() && table.hasRoom()) {
      table.add(videos.next());
    }
    if (videos.hasNext()) {
      sheet.row(Tone.REMARK).free("Continued on the next sheet of this kind", Look.NOTE);
    } else {
      Sums sums = Sums.of(report.totals());
      table.total(Words.counted(sums.videos(), "video"), sums);
      table.unknown(sums);
    }
    table.end();
    sheet.finish();
  }

  private static List<Column<VideoRow>> columns(ReportScope scope) {
    return List.of(
        Column.words("Song", (pen, row) -> pen.text(title(row.video().sound()))),
        Column.words("Artist", (pen, row) -> pen.text(artist(row.video().sound()))),
        Column.words("Account", (pen, row) -> pen.text(row.account().toString())),
        Column.words(
            "TikTok URL", (pen, row) -> pen.formula(row.link().toString(), Link.to(row.link()))),
        Column.words("Upload Date", (pen, row) -> pen.day(row.video().uploadDate())),
        Column.count("Views", row -> row.video().metrics().views(), Sums::views),
        Column.count("Likes", row -> row.video().metrics().likes(), Sums::likes),
        Column.count("Comments", row -> row.video().metrics().comments(), Sums::comments),
        Column.count("Shares", row -> row.video().metrics().shares(), Sums::shares),
        Column.count("Saves", row -> row.video().metrics().saves(), Sums::saves),
        Column.engagement(scope.levels(), row -> row.video().metrics().engagementRate()),
        Column.words("Caption", (pen, row) -> pen.longText(row.video().caption())),
        Column.words("Video ID", (pen, row) -> pen.text(row.video().id().value())));
  }

  private static @Nullable String title(@Nullable Sound sound) {
    return sound == null ? null : sound.title();
  }

  private static @Nullable String artist(@Nullable Sound sound) {
    return sound == null ? null : sound.artist();
  }
}

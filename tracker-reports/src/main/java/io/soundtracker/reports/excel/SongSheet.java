package io.soundtracker.reports.excel;

import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One shared song: what it is, and every video that plays it. */
final class SongSheet {
  /** What the columns take at the least. */
  private static final double WIDTH = 130;

  private final Book book;
  private final SheetSet sheets;
  private final List<Column<VideoRow>> columns;

  SongSheet(Book book, SheetSet sheets, ReportScope scope) {
    this.book = book;
    this.sheets = sheets;
    this.columns = columns(scope);
  }

  void write(String name, Report report, SoundUsage usage) throws IOException {
    BookSheet sheet = book.sheet(name);
    heading(sheet, usage);
    Table<VideoRow> table = new Table<>(sheet, columns);
    table.begin();
    boolean whole;
    try (Stream<VideoRow> videos = report.videosOf(usage.key())) {
      whole = fill(table, videos.iterator());
    }
    Sums sums = Sums.of(usage);
    table.total(Words.counted(usage.uses(), "video"), sums);
    table.unknown(sums);
    if (!whole) {
      sheet.row(Tone.REMARK).free("The others are on the sheet " + sheets.videos(), Look.NOTE);
    }
    table.end();
    sheet.finish();
  }

  private static boolean fill(Table<VideoRow> table, Iterator<VideoRow> videos) {
    while (videos.hasNext() && table.hasRoom()) {
      table.add(videos.next());
    }
    return !videos.hasNext();
  }

  private void heading(BookSheet sheet, SoundUsage usage) {
    int width = columns.size();
    String artist = usage.artist();
    sheet.line(usage.title(), Look.TITLE, width, WIDTH);
    sheet.line(artist == null ? "Artist not known" : artist, Look.SUBTITLE, width, WIDTH);
    String facts =
        Words.counted(usage.uses(), "video")
            + " by "
            + Words.counted(usage.accounts(), "account")
            + (usage.uses() == 1
                ? ", uploaded " + usage.firstUsed()
                : ", uploaded " + usage.firstUsed() + " to " + usage.lastUsed())
            + " (UTC)";
    sheet.line(facts, Look.NOTE, width, WIDTH);
    Pen links = sheet.row(Tone.REMARK);
    links.to(0).link("‹ " + sheets.index(), Link.toSheet(sheets.index()));
    MusicId clip = usage.musicId();
    if (clip != null) {
      links.to(1).link("Sound on TikTok ›", SoundLink.of(clip, usage.title()));
    }
  }

  private static List<Column<VideoRow>> columns(ReportScope scope) {
    return List.of(
        Column.words("Account", (pen, row) -> pen.text(row.account().toString())),
        Column.words(
            "TikTok URL", (pen, row) -> pen.link(row.link().toString(), Link.to(row.link()))),
        Column.words("Upload Date", (pen, row) -> pen.day(row.video().uploadDate())),
        Column.count("Views", row -> row.video().metrics().views(), Sums::views),
        Column.count("Likes", row -> row.video().metrics().likes(), Sums::likes),
        Column.count("Comments", row -> row.video().metrics().comments(), Sums::comments),
        Column.count("Shares", row -> row.video().metrics().shares(), Sums::shares),
        Column.engagement(scope.levels(), row -> row.video().metrics().engagementRate()));
  }
}

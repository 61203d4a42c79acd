package io.soundtracker.reports.excel;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.rows.BasisText;
import java.io.IOException;
import java.util.List;

/** Every song, and where to find it. */
final class IndexSheet {
  private static final double WIDTH = 150;

  private final SheetSet sheets;
  private final Tabs tabs;
  private final Report report;
  private final List<Column<RankedSound>> columns;

  IndexSheet(SheetSet sheets, Tabs tabs, Report report) {
    this.sheets = sheets;
    this.tabs = tabs;
    this.report = report;
    this.columns = columns();
  }

  void write(Book book) throws IOException {
    BookSheet sheet = book.mainSheet(sheets.index());
    heading(sheet);
    Table<RankedSound> table = new Table<>(sheet, columns);
    table.begin();
    report.sounds().forEach(table::add);
    totals(table);
    table.end();
    sheet.finish();
  }

  private void heading(BookSheet sheet) {
    int width = columns.size();
    sheet.line("Shared songs", Look.TITLE, width, WIDTH);
    sheet.line(summary(), Look.NOTE, width, WIDTH);
    tabs.remark(sheets.videos()).ifPresent(remark -> sheet.line(remark, Look.NOTE, width, WIDTH));
    Emptiness.of(report).ifPresent(reason -> sheet.line(reason, Look.SUBTITLE, width, WIDTH));
  }

  private String summary() {
    return Words.counted(report.sounds().size(), "song")
        + " in "
        + Words.counted(report.totals().videos(), "video")
        + " of "
        + Words.counted(report.totals().accounts(), "account")
        + ", uploaded: "
        + BasisText.days(report.scope().selection().period())
        + " (UTC). What the figures mean and how fresh they are: sheet "
        + sheets.cover()
        + ".";
  }

  private void totals(Table<RankedSound> table) {
    Sums songs = Sums.NONE;
    for (RankedSound sound : report.sounds()) {
      songs = songs.plus(Sums.of(sound.usage()));
    }
    Sums all = Sums.of(report.totals());
    table.total(Words.counted(report.sounds().size(), "song"), songs);
    if (report.totals().unidentified() > 0) {
      table.total("Videos without a known sound", all.minus(songs));
      table.total("All videos", all);
    }
    table.unknown(all);
  }

  private List<Column<RankedSound>> columns() {
    return List.of(
        Column.number("Rank", sound -> (long) sound.rank()),
        Column.words("Song", (pen, sound) -> pen.text(usage(sound).title())),
        Column.words("Artist", (pen, sound) -> pen.text(usage(sound).artist())),
        Column.videos("Uses", sound -> usage(sound).uses()),
        Column.number("Accounts", sound -> (long) usage(sound).accounts()),
        Column.sum("Views", sound -> usage(sound).views(), Sums::views),
        Column.sum("Likes", sound -> usage(sound).likes(), Sums::likes),
        Column.sum("Comments", sound -> usage(sound).comments(), Sums::comments),
        Column.sum("Shares", sound -> usage(sound).shares(), Sums::shares),
        Column.engagement(report.scope().levels(), sound -> sound.pooledEngagement()),
        Column.words("First Use", (pen, sound) -> pen.day(usage(sound).firstUsed())),
        Column.words("Last Use", (pen, sound) -> pen.day(usage(sound).lastUsed())),
        Column.words("Tab", (pen, sound) -> tab(pen, usage(sound))),
        Column.words("TikTok", (pen, sound) -> page(pen, usage(sound))));
  }

  private void tab(Pen pen, SoundUsage usage) {
    tabs.nameOf(usage)
        .ifPresentOrElse(
            name -> pen.link(name, Link.toSheet(name)),
            () ->
                pen.link(
                    sheets.videos() + ": " + tabs.reason(usage), Link.toSheet(sheets.videos())));
  }

  private static void page(Pen pen, SoundUsage usage) {
    MusicId clip = usage.musicId();
    if (clip == null) {
      pen.blank();
    } else {
      pen.link("Sound page", SoundLink.of(clip, usage.title()));
    }
  }

  private static SoundUsage usage(RankedSound sound) {
    return sound.usage();
  }
}

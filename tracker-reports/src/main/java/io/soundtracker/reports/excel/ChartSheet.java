package io.soundtracker.reports.excel;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.reports.Report;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The most used songs as a picture, with the figures that it is made of. */
final class ChartSheet {
  private static final int SONGS = 15;
  private static final int CHART_ROWS = 22;
  private static final int USES = 2;
  private static final int VIEWS = 4;
  private static final int MIDDLE = 2;
  private static final int END = 6;
  private static final double[] WIDTHS = {44, 44, 20, 20, 24, 24};
  private static final double WIDTH = 170;
  private static final int LONGEST_LABEL = 34;

  private final SheetSet sheets;
  private final List<RankedSound> songs;
  private final Report report;

  ChartSheet(SheetSet sheets, Report report) {
    this.sheets = sheets;
    this.report = report;
    this.songs = report.sounds().stream().limit(SONGS).toList();
  }

  void write(Book book) throws IOException {
    BookSheet sheet = book.mainSheet(sheets.chart());
    sheet.line("Top songs", Look.TITLE, END, WIDTH);
    sheet.line(note(), Look.NOTE, END, WIDTH);
    Emptiness.of(report).ifPresent(reason -> sheet.line(reason, Look.SUBTITLE, END, WIDTH));
    int top = sheet.rows() + 1;
    if (!songs.isEmpty()) {
      for (int i = 0; i < CHART_ROWS + 2; i++) {
        sheet.space();
      }
      int first = figures(sheet);
      draw(book.still(), top, first);
    }
    sheet.widths(WIDTHS);
    sheet.onOnePage();
    sheet.finish();
  }

  private String note() {
    int all = report.sounds().size();
    return (all > songs.size()
            ? "The " + songs.size() + " most used of " + Words.counted(all, "song")
            : "Every song")
        + ", with the views of all the videos that play it.";
  }

  /** Writes them and gives the row of the first, from 0. */
  private int figures(BookSheet sheet) {
    Pen header = sheet.row(Tone.ROW);
    header.to(0).words("Song", Look.HEADER);
    header.to(1).words("Artist", Look.HEADER);
    header.to(USES).words("Uses", Look.NUMBER_HEADER);
    header.to(3).words("Accounts", Look.NUMBER_HEADER);
    header.to(VIEWS).words("Views", Look.NUMBER_HEADER);
    header.to(5).words("Engagement", Look.NUMBER_HEADER);
    int first = sheet.rows();
    for (RankedSound song : songs) {
      SoundUsage usage = song.usage();
      Pen pen = sheet.row(Tone.ROW);
      pen.to(0).text(label(song));
      pen.to(1).text(usage.artist());
      pen.to(USES).count(usage.uses());
      pen.to(3).count((long) usage.accounts());
      pen.to(VIEWS).count(usage.views());
      pen.to(5).rate(song.pooledEngagement(), report.scope().levels());
    }
    return first;
  }

  private void draw(XSSFSheet sheet, int top, int first) {
    int last = first + songs.size() - 1;
    BarChart chart = new BarChart(sheet, labels(), first, last);
    chart.draw("Uses", USES, uses(), new BarChart.Place(0, MIDDLE, top, top + CHART_ROWS));
    chart.draw("Views", VIEWS, views(), new BarChart.Place(MIDDLE, END, top, top + CHART_ROWS));
  }

  private List<String> labels() {
    return songs.stream().map(ChartSheet::label).toList();
  }

  private List<Long> uses() {
    return songs.stream().map(song -> song.usage().uses()).toList();
  }

  private List<Long> views() {
    return songs.stream().map(song -> song.usage().views()).map(KnownSum::sum).toList();
  }

  private static String label(RankedSound song) {
    String title = song.rank() + "  " + song.usage().title();
    return CellText.cut(CellText.line(title), LONGEST_LABEL);
  }
}

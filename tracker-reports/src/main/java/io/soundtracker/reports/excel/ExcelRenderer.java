package io.soundtracker.reports.excel;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.poi.util.TempFile;

/**
 * Makes a workbook: what it is about, an index of the songs, a chart, the accounts, all videos, and
 * a sheet for each shared song. Videos are read one song at a time and rows go to temporary files,
 * so that memory does not grow with their number. The same report gives the same bytes.
 */
public final class ExcelRenderer implements ReportRenderer {
  private final ExcelConfig config;
  private final Limits limits;

  /** Creates one. */
  public ExcelRenderer(ExcelConfig config) {
    this(config, Limits.OF_EXCEL);
  }

  ExcelRenderer(ExcelConfig config, Limits limits) {
    this.config = config;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "excel";
  }

  @Override
  public String fileName() {
    return "shared-songs.xlsx";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      TempFile.withStrategy(
          folder,
          () -> {
            try (Book book = new Book(limits)) {
              write(report, book);
              book.write(folder.file("workbook.xlsx"), out);
              return book;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Report report, Book book) throws IOException {
    SheetSet sheets = SheetSet.in(book);
    Tabs tabs = new Tabs(config, report.sounds(), book);
    book.describe("Shared songs", report.scope().generatedAt());
    new CoverSheet(sheets, tabs, report).write(book);
    new IndexSheet(sheets, tabs, report).write(book);
    new ChartSheet(sheets, report).write(book);
    new AccountsSheet(sheets, report).write(book);
    new VideosSheet(sheets, report).write(book);
    SongSheet song = new SongSheet(book, sheets, report.scope());
    for (RankedSound sound : tabs.sounds()) {
      SoundUsage usage = sound.usage();
      song.write(tabs.nameOf(usage).orElseThrow(), report, usage);
    }
  }
}

package io.soundtracker.benchmarks.report;

import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that nearly all cells of the tracker's workbook are in, written with fastexcel: all
 * videos, and those of each song. The same columns and links, read by the same queries; without
 * headers and totals.
 */
public final class FastExcelWorkbook {
  /** So many links belong to their cell; the others are formulas. */
  private static final int LINKS = 20_000;

  private static final int ROWS_IN_MEMORY = 1_000;
  private static final double PERCENT = 100;
  private static final double HIGH = 10;
  private static final double MEDIUM = 5;

  private final Workbook book;
  private final Snapshot now;
  private int links;

  private FastExcelWorkbook(Workbook book, Snapshot now) {
    this.book = book;
    this.now = now;
  }

  /** Takes a database, the file to write, and how many songs get a sheet of their own. */
  public static void main(String[] args) throws IOException {
    StorageConfig config = StorageConfig.defaults(Path.of(args[0]));
    try (SqliteDatabase database = SqliteDatabase.open(config);
        Snapshot now = database.snapshots().open();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])));
        Workbook book = new Workbook(out, "benchmark", null)) {
      FastExcelWorkbook workbook = new FastExcelWorkbook(book, now);
      workbook.allVideos();
      for (SoundUsage song : workbook.shared(Integer.parseInt(args[2]))) {
        workbook.videosOf(song);
      }
    }
  }

  private List<SoundUsage> shared(int tabs) {
    try (Stream<SoundUsage> usage = now.mostUsedSounds(Selection.EVERYTHING, tabs)) {
      return usage.filter(song -> song.accounts() > 1).limit(tabs).toList();
    }
  }

  private void allVideos() throws IOException {
    try (Stream<VideoRow> rows = now.videos(Selection.EVERYTHING, VideoOrder.BY_SOUND);
        Sheet sheet = new Sheet("Videos")) {
      for (VideoRow row : (Iterable<VideoRow>) rows::iterator) {
        Sound sound = row.video().sound();
        String link = row.link().toString();
        sheet.text(sound == null ? null : sound.title());
        sheet.text(sound == null ? null : sound.artist());
        sheet.text(row.account().toString());
        sheet.formula(link);
        sheet.figures(row);
        sheet.text(row.video().caption());
        sheet.text(row.video().id().value());
        sheet.nextRow();
      }
    }
  }

  private void videosOf(SoundUsage song) throws IOException {
    try (Stream<VideoRow> rows = now.videosOf(song.key(), Selection.EVERYTHING);
        Sheet sheet = new Sheet(song.key().value())) {
      for (VideoRow row : (Iterable<VideoRow>) rows::iterator) {
        String link = row.link().toString();
        sheet.text(row.account().toString());
        if (links < LINKS) {
          sheet.link(link);
          links++;
        } else {
          sheet.formula(link);
        }
        sheet.figures(row);
        sheet.nextRow();
      }
    }
  }

  /** A sheet that is filled cell by cell. */
  private final class Sheet implements AutoCloseable {
    private final Worksheet sheet;
    private int row;
    private int column;

    Sheet(String name) {
      sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
    }

    void text(@Nullable String text) {
      if (text != null) {
        sheet.inlineString(row, column, text);
      }
      column++;
    }

    void formula(String link) {
      sheet.formula(row, column, "HYPERLINK(\"" + link + "\",\"" + link + "\")");
      sheet.style(row, column).underlined().fontColor("1F5FA8").set();
      column++;
    }

    void link(String link) {
      sheet.hyperlink(row, column, HyperLink.external(link, link));
      sheet.style(row, column).underlined().fontColor("1F5FA8").set();
      column++;
    }

    /** The day, the counts and the engagement rate. */
    void figures(VideoRow video) {
      Metrics metrics = video.video().metrics();
      sheet.value(row, column, LocalDate.ofInstant(video.video().uploadedAt(), ZoneOffset.UTC));
      sheet.style(row, column).format("yyyy-mm-dd").set();
      column++;
      count(metrics.views());
      count(metrics.likes());
      count(metrics.comments());
      count(metrics.shares());
      count(metrics.saves());
      rate(metrics.engagementRate());
    }

    private void count(@Nullable Long count) {
      if (count != null) {
        sheet.value(row, column, count);
        sheet.style(row, column).format("#,##0").set();
      }
      column++;
    }

    private void rate(OptionalDouble percent) {
      if (percent.isPresent()) {
        double rate = percent.getAsDouble();
        sheet.value(row, column, rate / PERCENT);
        if (rate >= MEDIUM) {
          String colour = rate >= HIGH ? "DDF0E3" : "FDF1D3";
          sheet.style(row, column).format("0.0%").fillColor(colour).set();
        } else {
          sheet.style(row, column).format("0.0%").set();
        }
      }
      column++;
    }

    void nextRow() throws IOException {
      row++;
      column = 0;
      if (row % ROWS_IN_MEMORY == 0) {
        sheet.flush();
      }
    }

    @Override
    public void close() throws IOException {
      sheet.finish();
    }
  }
}

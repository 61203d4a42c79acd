package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import io.soundtracker.reports.excel.ExcelConfig;
import io.soundtracker.reports.excel.ExcelRenderer;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A program that makes a workbook of a database and does nothing else, for measuring. */
final class WorkbookProgram {
  private WorkbookProgram() {}

  /** Arguments: the database, the workbook, how many tabs, the moment. */
  public static void main(String[] arguments) throws IOException {
    ExcelConfig config = new ExcelConfig(2, Integer.parseInt(arguments[2]));
    try (SqliteDatabase database =
            SqliteDatabase.open(StorageConfig.defaults(Path.of(arguments[0])));
        OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      write(database.snapshots(), config, Instant.parse(arguments[3]), out);
    }
  }

  /** Writes the workbook of everything. */
  static void write(Snapshot.Source snapshots, ExcelConfig config, Instant now, OutputStream out)
      throws IOException {
    try (Snapshot snapshot = snapshots.open()) {
      new ExcelRenderer(config).render(Report.of(snapshot, scope(snapshot, now)), out);
    }
  }

  private static ReportScope scope(Snapshot snapshot, Instant now) {
    Selection everything = Selection.EVERYTHING;
    NetworkTotals totals = snapshot.totals(everything);
    Basis basis =
        new Basis(
            everything.period(),
            NetworkCoverage.of(snapshot, everything, now, Duration.ofDays(1)),
            totals.videos(),
            totals.unidentified(),
            List.of());
    return new ReportScope(
        everything, basis, now, ZoneId.of("Europe/Berlin"), new EngagementLevels(10, 5), null);
  }
}

package io.soundtracker.benchmarks.report;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;

/** The workbook: an index, the accounts, all videos, and a sheet for each of 2,000 songs. */
public final class WorkbookBenchmark implements Benchmark {
  private final String heap;

  /**
   * With a certain heap.
   *
   * @param heap as after -Xmx
   */
  public WorkbookBenchmark(String heap) {
    this.heap = heap;
  }

  @Override
  public String name() {
    return "workbook";
  }

  @Override
  public String title() {
    return "workbook of up to 200,000 videos and 2,000 songs, -Xmx" + heap;
  }

  @Override
  public String peer() {
    return "openpyxl, write-only, the same sheets, columns and links";
  }

  @Override
  public Limit limit() {
    return Limit.time(0.55, 0.3);
  }

  @Override
  public Trial prepare(Workbench all) {
    Workbench workbench = all.atMost(ReportTrial.VIDEOS);
    return new ReportTrial(
        workbench,
        "excel",
        "shared-songs.xlsx",
        heap,
        (database, file) -> {
          List<String> command = new ArrayList<>(workbench.python("workbook.py", database, file));
          command.add(Integer.toString(ReportTrial.TABS));
          return command;
        },
        WorkbookContents::of);
  }
}

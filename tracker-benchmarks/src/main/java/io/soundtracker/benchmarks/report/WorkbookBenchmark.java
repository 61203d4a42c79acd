package io.soundtracker.benchmarks.report;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The workbook: an index, the accounts, all videos, and a sheet for each of 2,000 songs. */
public final class WorkbookBenchmark implements Benchmark {
  private static final String HEAP = "128m";

  private final String name;
  private final String peer;
  private final Limit limit;
  private final Other other;
  private final Function<Path, String> contents;

  /** Makes a command that writes a workbook of a database. */
  @FunctionalInterface
  private interface Other {
    List<String> command(Workbench workbench, Path database, Path file);
  }

  private WorkbookBenchmark(
      String name, String peer, Limit limit, Other other, Function<Path, String> contents) {
    this.name = name;
    this.peer = peer;
    this.limit = limit;
    this.other = other;
    this.contents = contents;
  }

  /** One beside each of the other libraries. */
  public static List<Benchmark> all() {
    return List.of(
        new WorkbookBenchmark(
            "workbook",
            "openpyxl, write-only, the same sheets, columns and links",
            Limit.time(0.55, 0.3),
            (workbench, database, file) -> workbench.python("workbook.py", database, file),
            WorkbookContents::of),
        new WorkbookBenchmark(
            "workbook-fastexcel",
            "fastexcel, -Xmx" + HEAP + ", the sheets of videos alone, the same columns and links",
            Limit.NONE,
            (workbench, database, file) ->
                workbench.java(HEAP, FastExcelWorkbook.class, database, file),
            file -> "not compared"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return "workbook of up to 200,000 videos and 2,000 songs, -Xmx" + HEAP;
  }

  @Override
  public String peer() {
    return peer;
  }

  @Override
  public Limit limit() {
    return limit;
  }

  @Override
  public Trial prepare(Workbench all) {
    Workbench workbench = all.atMost(ReportTrial.VIDEOS);
    return new ReportTrial(
        workbench,
        "excel",
        "shared-songs.xlsx",
        HEAP,
        (database, file) -> {
          List<String> command = new ArrayList<>(other.command(workbench, database, file));
          command.add(Integer.toString(ReportTrial.TABS));
          return command;
        },
        contents);
  }
}

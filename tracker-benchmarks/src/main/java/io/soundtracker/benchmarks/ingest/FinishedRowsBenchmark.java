package io.soundtracker.benchmarks.ingest;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Contents;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far an import is from what SQLite takes at the least: its own shell gets the rows that come
 * out, finished, and writes them in one transaction.
 */
public final class FinishedRowsBenchmark implements Benchmark {
  private static final List<String> TABLES =
      List.of(
          "accounts",
          "sounds",
          "videos",
          "scrape_sessions",
          "scrape_logs",
          "video_history",
          "sound_usage",
          "account_usage");

  @Override
  public String name() {
    return "ingest-finished-rows";
  }

  @Override
  public String title() {
    return "import of recorded lines, default heap";
  }

  @Override
  public String peer() {
    return "`sqlite3 .import` of the finished rows, same indexes, one transaction";
  }

  @Override
  public Limit limit() {
    return Limit.NONE;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    Path empty = workbench.emptyDatabase();
    return new Trial() {
      @Override
      public Sample ours() {
        Path folder = workbench.scratch("ingest-ours");
        Sample sample = Import.run(workbench, folder, "");
        return sample.answering(Contents.videos(Import.database(folder)));
      }

      @Override
      public Sample peer() {
        Path rows = workbench.made("finished-rows", folder -> write(workbench, folder));
        Path folder = workbench.scratch("ingest-peer");
        Path database = Import.database(folder);
        List<String> command =
            Stream.of(
                    Stream.of("sqlite3", database.toString(), "-cmd", ".mode csv"),
                    Stream.of(".restore " + empty, "BEGIN"),
                    TABLES.stream().map(table -> ".import " + file(rows, table) + " " + table),
                    Stream.of("COMMIT"))
                .flatMap(words -> words)
                .toList();
        return workbench.measured().run(folder, command).answering(Contents.videos(database));
      }
    };
  }

  /** What an import leaves, a file for each table. */
  private static void write(Workbench workbench, Path rows) {
    try {
      Files.createDirectory(rows);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot make " + rows, failed);
    }
    Import.run(workbench, rows, "");
    for (String table : TABLES) {
      List<String> command =
          List.of(
              "sqlite3",
              Import.database(rows).toString(),
              "-cmd",
              ".mode csv",
              ".once " + file(rows, table),
              "SELECT * FROM " + table);
      workbench.measured().run(rows, command);
    }
  }

  private static Path file(Path folder, String table) {
    return folder.resolve(table + ".csv");
  }
}

package io.soundtracker.benchmarks.ingest;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Contents;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code tracker import} of a recording into a new database. The peer writes the same tables with
 * the same indexes in the same transactions, in Python with nothing but its standard library.
 */
public final class IngestBenchmark implements Benchmark {
  private final String heap;

  /**
   * With a certain heap.
   *
   * @param heap as after -Xmx; the JVM's default when empty
   */
  public IngestBenchmark(String heap) {
    this.heap = heap;
  }

  @Override
  public String name() {
    return heap.isEmpty() ? "ingest-default-heap" : "ingest";
  }

  @Override
  public String title() {
    return "import of recorded lines, " + (heap.isEmpty() ? "default heap" : "-Xmx" + heap);
  }

  @Override
  public String peer() {
    return "Python json + sqlite3.executemany, same tables and transactions";
  }

  @Override
  public Limit limit() {
    return Limit.time(1.0, 0.8);
  }

  @Override
  public Trial prepare(Workbench workbench) {
    Path recording = workbench.recording();
    Path empty = workbench.emptyDatabase();
    return new Trial() {
      @Override
      public Sample ours() {
        Path folder = workbench.scratch("ingest-ours");
        Sample sample = Import.run(workbench, folder, heap);
        return sample.answering(Contents.of(Import.database(folder)));
      }

      @Override
      public Sample peer() {
        Path folder = workbench.scratch("ingest-peer");
        Path database = Import.database(folder);
        List<String> command = workbench.python("ingest.py", empty, recording, database);
        return workbench.measured().run(folder, command).answering(Contents.of(database));
      }
    };
  }
}

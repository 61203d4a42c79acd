package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.ingest.IngestBenchmark;
import java.util.List;

/** All that is timed, in the order of the table. */
final class Suite {
  static final List<Benchmark> BENCHMARKS =
      List.of(new IngestBenchmark("96m"), new IngestBenchmark(""));

  private Suite() {}
}

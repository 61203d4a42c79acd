package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.ingest.IngestBenchmark;
import io.soundtracker.benchmarks.query.QueryBenchmark;
import io.soundtracker.benchmarks.report.PageBenchmark;
import io.soundtracker.benchmarks.report.WorkbookBenchmark;
import io.soundtracker.benchmarks.startup.StartUpBenchmark;
import java.util.List;
import java.util.stream.Stream;

/** All that is timed, in the order of the table. */
final class Suite {
  static final List<Benchmark> BENCHMARKS =
      Stream.of(
              List.of(new IngestBenchmark("96m"), new IngestBenchmark("")),
              QueryBenchmark.all(),
              StartUpBenchmark.all(),
              List.of(new WorkbookBenchmark("144m"), new PageBenchmark()))
          .<Benchmark>flatMap(List::stream)
          .toList();

  private Suite() {}
}

package io.soundtracker.benchmarks;

import io.soundtracker.benchmarks.browser.BrowserBenchmark;
import io.soundtracker.benchmarks.ingest.FinishedRowsBenchmark;
import io.soundtracker.benchmarks.ingest.IngestBenchmark;
import io.soundtracker.benchmarks.query.QueryBenchmark;
import io.soundtracker.benchmarks.report.PageBenchmark;
import io.soundtracker.benchmarks.report.WorkbookBenchmark;
import io.soundtracker.benchmarks.scraping.CommitBenchmark;
import io.soundtracker.benchmarks.scraping.IncrementalBenchmark;
import io.soundtracker.benchmarks.scraping.ParallelBenchmark;
import io.soundtracker.benchmarks.scraping.RealParallelBenchmark;
import io.soundtracker.benchmarks.startup.StartUpBenchmark;
import java.util.List;
import java.util.stream.Stream;

/** All that is timed, in the order of the table. */
final class Suite {
  static final List<Benchmark> BENCHMARKS =
      Stream.of(
              List.of(
                  new IngestBenchmark("96m"), new IngestBenchmark(""), new FinishedRowsBenchmark()),
              QueryBenchmark.all(),
              StartUpBenchmark.all(),
              WorkbookBenchmark.all(),
              List.of(new PageBenchmark()),
              List.of(
                  new ParallelBenchmark(),
                  new RealParallelBenchmark(),
                  new CommitBenchmark(),
                  new IncrementalBenchmark()),
              BrowserBenchmark.all())
          .<Benchmark>flatMap(List::stream)
          .toList();

  private Suite() {}
}

package io.soundtracker.benchmarks.report;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Workbench;

/** The network page: a card with a chart and a table for every sound and every account. */
public final class PageBenchmark implements Benchmark {

  @Override
  public String name() {
    return "page";
  }

  @Override
  public String title() {
    return "network page of up to 200,000 videos, -Xmx64m";
  }

  @Override
  public String peer() {
    return "Python f-strings, the same cards, charts and tables";
  }

  @Override
  public Limit limit() {
    return Limit.time(1.3, 1.0);
  }

  @Override
  public Trial prepare(Workbench all) {
    Workbench workbench = all.atMost(ReportTrial.VIDEOS);
    return new ReportTrial(
        workbench,
        "network",
        "network.html",
        "64m",
        (database, file) -> workbench.python("page.py", database, file),
        PageContents::of);
  }
}

package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.util.List;
import java.util.Map;

/**
 * Eight jobs beside one. In the place of yt-dlp a script prints recorded pages and sleeps 200 ms
 * for each, so that only what we add keeps eight from being eight times as fast.
 */
public final class ParallelBenchmark implements Benchmark {
  private static final int JOBS = 8;

  @Override
  public String name() {
    return "jobs";
  }

  @Override
  public String title() {
    return "scraping 32 accounts of 5 pages, 200 ms a page, 8 jobs";
  }

  @Override
  public String peer() {
    return "the same with 1 job";
  }

  @Override
  public Limit limit() {
    return Limit.time(1 / 7.3, 1 / 7.8);
  }

  @Override
  public boolean dependsOnSize() {
    return false;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    String pages = workbench.made("pages", RecordedPages::write).toString();
    String stub = workbench.script("stub-yt-dlp").toString();
    Collection collection =
        new Collection(workbench, RecordedPages.handles(), Map.of("PAGES", pages));
    return new Trial() {
      @Override
      public Sample ours() {
        return collection.intoEmpty("jobs-8", stub, List.of(), JOBS);
      }

      @Override
      public Sample peer() {
        return collection.intoEmpty("jobs-1", stub, List.of(), 1);
      }
    };
  }
}

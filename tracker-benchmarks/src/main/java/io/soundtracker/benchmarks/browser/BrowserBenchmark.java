package io.soundtracker.benchmarks.browser;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The network page beside a plain table of its videos, in Chromium. */
public final class BrowserBenchmark implements Benchmark {
  private static final int VIDEOS = 50_000;

  private final Deed deed;

  private BrowserBenchmark(Deed deed) {
    this.deed = deed;
  }

  /** Each thing that is done with a page. */
  public static List<Benchmark> all() {
    return Stream.of(Deed.values()).<Benchmark>map(BrowserBenchmark::new).toList();
  }

  @Override
  public String name() {
    return deed.word();
  }

  @Override
  public String title() {
    return "network page of 50,000 videos in Chromium: " + deed.what();
  }

  @Override
  public String peer() {
    return "the same videos as one plain HTML table, and a second one, hidden, of the accounts' most viewed;"
        + " tabs and search show and hide sections and rows";
  }

  @Override
  public Limit limit() {
    return Limit.time(0.25, 0.25);
  }

  @Override
  public boolean needsChromium() {
    return true;
  }

  @Override
  public Trial prepare(Workbench all) {
    Workbench workbench = all.atMost(VIDEOS);
    Path folder = workbench.scratch(deed.word());
    String database = workbench.database().toString();
    workbench
        .measured()
        .run(
            folder,
            workbench.tracker("report", "network", "--db", database, "--out", folder.toString()));
    Path page = folder.resolve("network.html");
    Path table = folder.resolve("table.html");
    workbench.measured().run(folder, workbench.python("table.py", page, table));
    return new BrowserTrial(deed, page, table);
  }
}

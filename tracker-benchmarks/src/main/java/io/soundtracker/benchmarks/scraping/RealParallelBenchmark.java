package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.benchmarks.workbench.YtDlp;
import io.soundtracker.scraper.standin.Asked;
import io.soundtracker.scraper.standin.Script;
import java.time.Duration;
import java.util.Map;

/**
 * Eight jobs beside one with the real yt-dlp, against the stand-in for TikTok. Its own work is more
 * than all of ours and has to share the processors.
 */
public final class RealParallelBenchmark implements Benchmark {
  private static final int ACCOUNTS = 32;
  private static final int VIDEOS = 75;
  private static final int JOBS = 8;

  @Override
  public String name() {
    return "jobs-real";
  }

  @Override
  public String title() {
    return "the same with the real yt-dlp, against a stand-in for TikTok";
  }

  @Override
  public String peer() {
    return "the same with 1 job";
  }

  @Override
  public Limit limit() {
    return Limit.NONE;
  }

  @Override
  public boolean dependsOnSize() {
    return false;
  }

  @Override
  public boolean needsYtDlp() {
    return true;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    int accounts = Math.min(ACCOUNTS, workbench.network().videos() / 500);
    Script script = Script.slow(Duration.ofMillis(200)).only(Asked.Kind.LIST);
    Loopback tiktok = new Loopback(accounts, VIDEOS, script);
    Collection collection = new Collection(workbench, tiktok.handles(), Map.of());
    return new Trial() {
      @Override
      public Sample ours() {
        return collect("jobs-real-8", JOBS);
      }

      @Override
      public Sample peer() {
        return collect("jobs-real-1", 1);
      }

      private Sample collect(String name, int jobs) {
        tiktok.forget();
        return collection.intoEmpty(name, YtDlp.command(), tiktok.arguments(), jobs);
      }

      @Override
      public void close() {
        tiktok.close();
      }
    };
  }
}

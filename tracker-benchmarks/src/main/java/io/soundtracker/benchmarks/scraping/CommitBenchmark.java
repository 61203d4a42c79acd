package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.Benchmark;
import io.soundtracker.benchmarks.Limit;
import io.soundtracker.benchmarks.Trial;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.workbench.Contents;
import io.soundtracker.benchmarks.workbench.Sample;
import io.soundtracker.benchmarks.workbench.Workbench;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import io.soundtracker.storage.StorageConfig.Creation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The 99th percentile of how long it takes to have a listing of 200 videos recorded while seven
 * other threads want the same. Through our store the writers take turns; in the peer each thread
 * has a connection of its own, and waits in SQLite until it gets through.
 */
public final class CommitBenchmark implements Benchmark {
  private static final int WRITERS = 8;
  private static final int LISTINGS = 40;
  private static final int PERCENT = 99;

  /** Without turns, one may wait very long. */
  private static final Duration LONG = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "commits";
  }

  @Override
  public String title() {
    return "99th percentile of recording 200 videos, 8 threads";
  }

  @Override
  public String peer() {
    return "8 connections with a busy timeout";
  }

  @Override
  public Limit limit() {
    return Limit.time(0.2, 0.08);
  }

  @Override
  public boolean dependsOnSize() {
    return false;
  }

  @Override
  public Trial prepare(Workbench workbench) {
    int listings = Math.min(LISTINGS, workbench.network().videos() / 200);
    return new Trial() {
      @Override
      public Sample ours() {
        Path file = workbench.scratch("commits-ours").resolve("tracker.db");
        try (SqliteDatabase database = open(file)) {
          return write(
              file, IntStream.range(0, WRITERS).mapToObj(writer -> database).toList(), listings);
        }
      }

      @Override
      public Sample peer() {
        Path file = workbench.scratch("commits-peer").resolve("tracker.db");
        List<SqliteDatabase> databases =
            IntStream.range(0, WRITERS).mapToObj(writer -> open(file)).toList();
        try {
          return write(file, databases, listings);
        } finally {
          databases.forEach(SqliteDatabase::close);
        }
      }
    };
  }

  private static SqliteDatabase open(Path file) {
    return SqliteDatabase.open(
        new StorageConfig(file, LONG, Creation.CREATE_IF_MISSING, ZoneOffset.UTC, null));
  }

  private static Sample write(Path file, List<SqliteDatabase> databases, int listings) {
    SessionId session = databases.get(0).sessions().open(Network.NOW, "{}");
    double seconds = new Crowd(databases, session, listings).secondsOf(PERCENT);
    return Sample.of(seconds, Contents.of(file));
  }
}

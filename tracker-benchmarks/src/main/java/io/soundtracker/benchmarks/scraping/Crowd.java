package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.network.Listings;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.storage.SqliteDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/** Threads that all record listings at the same time, each into the database it was given. */
final class Crowd {
  private static final double NANOS = 1e9;

  /** 500 accounts of 200 videos. */
  private static final Network NETWORK = Network.of(100_000);

  private final List<SqliteDatabase> databases;
  private final List<List<ScrapeBatch>> shares = new ArrayList<>();

  /** A thread for each database, with so many accounts of its own. */
  Crowd(List<SqliteDatabase> databases, SessionId session, int listings) {
    this.databases = databases;
    for (int writer = 0; writer < databases.size(); writer++) {
      shares.add(share(session, writer, listings));
    }
  }

  /** Has all record their listings. So many percent of them took so many seconds at most. */
  double secondsOf(int percent) {
    ExecutorService threads = Executors.newFixedThreadPool(databases.size());
    try {
      List<Future<double[]>> all = new ArrayList<>();
      for (int writer = 0; writer < databases.size(); writer++) {
        SqliteDatabase database = databases.get(writer);
        List<ScrapeBatch> share = shares.get(writer);
        all.add(threads.submit(() -> seconds(database, share)));
      }
      double[] sorted =
          all.stream().map(Crowd::result).flatMapToDouble(DoubleStream::of).sorted().toArray();
      return sorted[(sorted.length * percent + 99) / 100 - 1];
    } finally {
      threads.shutdown();
    }
  }

  private List<ScrapeBatch> share(SessionId session, int writer, int listings) {
    List<ScrapeBatch> share = new ArrayList<>();
    for (int number = 0; number < listings; number++) {
      int account = number * databases.size() + writer;
      databases.get(0).accounts().track(NETWORK.handle(account));
      share.add(Listings.whole(NETWORK, account, session));
    }
    return share;
  }

  private static double[] seconds(SqliteDatabase database, List<ScrapeBatch> share) {
    return share.stream()
        .mapToDouble(
            listing -> {
              long began = System.nanoTime();
              database.scrapeStore().record(listing);
              return (System.nanoTime() - began) / NANOS;
            })
        .toArray();
  }

  private static double[] result(Future<double[]> writer) {
    try {
      return writer.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a listing could not be recorded", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}

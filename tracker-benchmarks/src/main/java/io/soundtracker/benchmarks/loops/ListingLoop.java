package io.soundtracker.benchmarks.loops;

import io.soundtracker.benchmarks.network.Listings;
import io.soundtracker.benchmarks.network.Network;
import io.soundtracker.benchmarks.workbench.Folders;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.scrape.RecordedBatch;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.storage.SqliteDatabase;
import io.soundtracker.storage.StorageConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A listing of 200 videos goes into the database, and comes out of it as rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ListingLoop {
  /** 500 accounts of 200 videos. */
  private static final Network NETWORK = Network.of(100_000);

  private final Path folder;
  private final SqliteDatabase database;
  private final ScrapeBatch listing;

  /** Opens a new database. */
  public ListingLoop() {
    try {
      folder = Files.createTempDirectory("listing");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    database = SqliteDatabase.open(StorageConfig.defaults(folder.resolve("tracker.db")));
    database.accounts().track(NETWORK.handle(0));
    listing = Listings.whole(NETWORK, 0, database.sessions().open(Network.NOW, "{}"));
  }

  /** Records the listing for the first time. */
  @Setup
  public void fill() {
    database.scrapeStore().record(listing);
  }

  /** Records it again: every video is known, and none has changed. */
  @Benchmark
  public RecordedBatch recordAgain() {
    return database.scrapeStore().record(listing);
  }

  /** Reads it. */
  @Benchmark
  public void readRows(Blackhole out) {
    try (Snapshot now = database.snapshots().open();
        Stream<VideoRow> rows = now.videos(Selection.EVERYTHING, VideoOrder.NEWEST_FIRST)) {
      rows.forEach(out::consume);
    }
  }

  /** Leaves nothing behind. */
  @TearDown
  public void delete() {
    database.close();
    Folders.delete(folder);
  }
}

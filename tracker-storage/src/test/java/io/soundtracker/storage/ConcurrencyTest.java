package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 5;
  private static final int VIDEOS = 40;

  @RegisterExtension final SqliteStorage storage = new SqliteStorage();

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void recordsFromManyThreadsWhileOthersRead() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS + 2);
    AtomicBoolean writing = new AtomicBoolean(true);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> readWhile(writing)));
      }
      List<Callable<Integer>> writers =
          IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(n -> () -> write(n)).toList();
      int added = 0;
      for (Future<Integer> writer : threads.invokeAll(writers)) {
        added += writer.get();
      }
      writing.set(false);

      assertThat(added).isEqualTo(THREADS * VIDEOS);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      writing.set(false);
      threads.shutdownNow();
    }
    assertThat(storage.database().admin().check()).isEmpty();
    assertThat(storage.dump("videos")).hasSize(THREADS * VIDEOS);
    assertThat(storage.dump("scrape_logs")).hasSize(THREADS * ROUNDS);
  }

  private int write(int number) {
    AccountHandle handle = AccountHandle.of("@account" + number);
    storage.accounts().track(handle);
    int added = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SessionId session = storage.sessions().open(Batches.READ_AT, "{}");
      int views = round;
      Video[] videos =
          IntStream.range(0, VIDEOS)
              .mapToObj(i -> aVideo().number(number * 1000 + i).views(views).build())
              .toArray(Video[]::new);
      added +=
          storage
              .store()
              .record(
                  aBatch(session, handle.name())
                      .readAt(Batches.READ_AT.plusSeconds(round))
                      .videos(videos)
                      .build())
              .added();
    }
    return added;
  }

  /** Every look sees whole batches: the sums of sounds and of videos agree. */
  private int readWhile(AtomicBoolean writing) {
    int looks = 0;
    do {
      try (Snapshot snapshot = storage.snapshots().open()) {
        NetworkTotals totals = snapshot.totals(Selection.EVERYTHING);
        long uses =
            snapshot.soundUsage(Selection.EVERYTHING).mapToLong(usage -> usage.uses()).sum();
        assertThat(uses).isEqualTo(totals.videos());
        assertThat(totals.videos() % VIDEOS).isZero();
      }
      storage.accounts().findAll();
      looks++;
    } while (writing.get());
    return looks;
  }
}

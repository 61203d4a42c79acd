package io.soundtracker.storage;

import static io.soundtracker.core.fixture.Batches.aBatch;
import static io.soundtracker.core.fixture.Videos.aVideo;
import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.fixture.Batches;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.video.Video;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup is the database as it was between two listings. */
final class BackupWhileWritingTest {
  private static final int BACKUPS = 5;
  private static final int VIDEOS = 300;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void restoresToACommittedMoment() throws Exception {
    Path file = folder.resolve("tracker.db");
    Set<List<String>> committed = ConcurrentHashMap.newKeySet();
    AtomicBoolean enough = new AtomicBoolean();
    Semaphore written = new Semaphore(0);
    ExecutorService scrape = Executors.newSingleThreadExecutor();
    Set<List<String>> restored = new HashSet<>();
    try (SqliteDatabase database = SqliteDatabase.open(StorageConfig.defaults(file))) {
      database.accounts().track(AccountHandle.of("@one"));
      Future<?> done =
          scrape.submit(
              () -> {
                for (int views = 1; !enough.get(); views++) {
                  listing(database, views, () -> committed.add(new OriginalDatabase(file).dump()));
                  written.release();
                }
              });
      for (int i = 0; i < BACKUPS; i++) {
        written.drainPermits();
        assertThat(written.tryAcquire(2, 60, TimeUnit.SECONDS)).as("another listing").isTrue();
        Path backup = database.admin().backupBeside(BACKUPS).file();
        Path copy = folder.resolve("restored" + i + ".db");
        SqliteDatabase.restoration(StorageConfig.defaults(copy), backup).run();
        restored.add(new OriginalDatabase(copy).dump());
      }
      enough.set(true);
      done.get();
    } finally {
      scrape.shutdownNow();
    }

    assertThat(committed).hasSizeGreaterThan(BACKUPS).containsAll(restored);
    assertThat(restored).hasSize(BACKUPS);
  }

  private static void listing(SqliteDatabase database, int views, Runnable committed) {
    Instant readAt = Batches.READ_AT.plusSeconds(views);
    SessionId session = database.sessions().open(readAt, "{}");
    committed.run();
    Video[] videos =
        IntStream.range(0, VIDEOS)
            .mapToObj(number -> aVideo().number(number).views(views).build())
            .toArray(Video[]::new);
    database.scrapeStore().record(aBatch(session, "@one").readAt(readAt).videos(videos).build());
    committed.run();
    database.sessions().close(session, readAt, null);
    committed.run();
  }
}

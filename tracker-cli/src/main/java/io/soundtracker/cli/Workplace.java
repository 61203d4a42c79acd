package io.soundtracker.cli;

import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.scraper.ImportService;
import io.soundtracker.scraper.ScrapeService;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import io.soundtracker.storage.SqliteDatabase;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.function.Supplier;

/** An open database, and what is done with it. To be closed. */
record Workplace(
    AccountRepository accounts,
    SessionRepository sessions,
    ScrapeHistory history,
    ExclusiveSongs exclusiveSongs,
    Snapshot.Source snapshots,
    Monitoring monitoring,
    DatabaseAdmin database,
    TaskLog tasks,
    InstanceLock lock,
    Provider<ScrapeService> scraping,
    Provider<ImportService> importing,
    YtDlpVideoSource ytdlp,
    SqliteDatabase storage)
    implements AutoCloseable {

  @Inject
  Workplace {}

  /**
   * Works while no other process collects into this database.
   *
   * @throws io.soundtracker.core.scrape.LockHeldException when one does
   */
  <T> T alone(Supplier<T> work) {
    InstanceLock.Held held = lock.acquire();
    try {
      return work.get();
    } finally {
      held.close();
    }
  }

  @Override
  public void close() {
    ytdlp.close();
    storage.close();
  }
}

package io.soundtracker.daemon.metrics;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.contract.InMemoryDatabase;
import io.soundtracker.core.contract.InMemoryTaskLog;
import io.soundtracker.core.contract.ScriptedVideoSource;
import io.soundtracker.core.fixture.SettableClock;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.scraper.Politeness;
import io.soundtracker.scraper.ScrapePlan;
import io.soundtracker.scraper.ScrapeReport;
import io.soundtracker.scraper.ScrapeService;
import java.time.Duration;
import java.time.Instant;

/** Rounds over a scripted TikTok and a database in memory, measured. */
final class Rounds {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  final SettableClock clock = new SettableClock(NOW);
  final ScriptedVideoSource tiktok = new ScriptedVideoSource();
  final InMemoryDatabase database = new InMemoryDatabase();
  final InMemoryTaskLog tasks = new InMemoryTaskLog();
  private final Politeness politeness =
      new Politeness(new RequestBudget(100, null), Duration.ofHours(2));

  void track(String... handles) {
    for (String handle : handles) {
      database.accounts().track(AccountHandle.of(handle));
    }
  }

  Sight sight() {
    return new Sight(
        database.scrapeHistory(),
        database.monitoring(),
        tasks,
        politeness,
        Duration.ofHours(24),
        () -> 4096);
  }

  void round(Figures figures) {
    ScrapeService service =
        new ScrapeService(
            database.accounts(),
            database.sessions(),
            database.scrapeHistory(),
            database.store(),
            tiktok,
            politeness,
            clock);
    ScrapeReport report = service.scrape(ScrapePlan.DEFAULT, figures.ofListings());
    figures.ofDaemon().collected(report);
    figures.ofDaemon().lookedFor(Duration.ofSeconds(3), true);
  }
}

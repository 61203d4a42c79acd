package io.soundtracker.daemon.metrics;

import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.scraper.Politeness;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Where the figures are read that the database knows.
 *
 * @param history what collecting has come to
 * @param monitoring figures about collecting
 * @param tasks what was done last
 * @param politeness what this machine spares TikTok
 * @param staleAfter from which age on a reading is stale, &gt; 0
 * @param databaseBytes how large the database is, with what is still in its journal
 */
public record Sight(
    ScrapeHistory history,
    Monitoring monitoring,
    TaskLog tasks,
    Politeness politeness,
    Duration staleAfter,
    LongSupplier databaseBytes) {}

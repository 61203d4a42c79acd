package io.soundtracker.daemon;

import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.scraper.AccountResult;
import io.soundtracker.scraper.ScrapeListener;
import io.soundtracker.scraper.ScrapePlan;
import io.soundtracker.scraper.ScrapeReport;
import io.soundtracker.scraper.ScrapeService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A round that collects from the accounts that are due, and passes on what became of it. */
public final class CollectingRound implements Round {
  private static final Logger LOG = LoggerFactory.getLogger(CollectingRound.class);

  private final ScrapeService service;
  private final ScrapePlan plan;
  private final ScrapeListener listener;
  private final Consumer<ScrapeReport> afterwards;
  private final Consumer<RuntimeException> otherwise;
  private volatile boolean stopped;

  /**
   * Creates the round.
   *
   * @param listener hears how it gets on
   * @param afterwards gets the report of every round, also of one that found nothing due
   * @param otherwise gets why there is no report
   */
  public CollectingRound(
      ScrapeService service,
      ScrapePlan plan,
      ScrapeListener listener,
      Consumer<ScrapeReport> afterwards,
      Consumer<RuntimeException> otherwise) {
    this.service = service;
    this.plan = plan;
    this.listener = listener;
    this.afterwards = afterwards;
    this.otherwise = otherwise;
  }

  @Override
  public void run() {
    ScrapeReport report;
    try {
      report = service.scrape(plan, listener);
    } catch (RuntimeException failure) {
      if (!stopped) {
        otherwise.accept(failure);
      }
      throw failure;
    }
    log(report);
    afterwards.accept(report);
  }

  @Override
  public void stop() {
    stopped = true;
    service.stop();
  }

  private static void log(ScrapeReport report) {
    if (report.abandoned() > 0) {
      LOG.warn("Sessions that had died, closed as failed now: {}", report.abandoned());
    }
    report.accounts().stream()
        .filter(account -> account.outcome().status() != LogStatus.SUCCESS)
        .forEach(CollectingRound::log);
    ScrapeSession session = report.session();
    if (session != null) {
      LOG.info(
          "Session {} {}: {} of {} accounts read, {} videos, {} new, {} changed",
          session.id(),
          session.status().word(),
          session.succeeded(),
          session.accounts(),
          session.videos(),
          session.added(),
          session.changed());
    } else if (report.postponed() != null) {
      LOG.warn(
          "Nothing was tried: {}, until {}",
          report.postponed().reason(),
          report.postponed().until());
    } else {
      LOG.info("Nothing is due");
    }
  }

  private static void log(AccountResult account) {
    LOG.warn(
        "{}: {}, {}",
        account.account(),
        account.outcome().status().word(),
        account.outcome().message());
  }
}

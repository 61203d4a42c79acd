package io.soundtracker.cli;

import io.soundtracker.cli.config.ScrapeSettings;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.scraper.Postponement;
import io.soundtracker.scraper.ScrapeListener;
import io.soundtracker.scraper.ScrapePlan;
import io.soundtracker.scraper.ScrapeReport;
import io.soundtracker.scraper.ScrapeService;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Scrapes, shows how it is going, and tells how it went. */
final class ScrapeWork {
  private final Surroundings surroundings;
  private final GlobalOptions options;
  private final Messages messages;

  @Inject
  ScrapeWork(Surroundings surroundings, GlobalOptions options, Messages messages) {
    this.surroundings = surroundings;
    this.options = options;
    this.messages = messages;
  }

  /** The plan of every day: what is due of some accounts, or of all when none is named. */
  static ScrapePlan due(ScrapeSettings settings, List<AccountHandle> only) {
    return new ScrapePlan(
        only,
        ScrapePlan.Selection.DUE,
        ScrapePlan.Depth.REFRESH,
        settings.limit(),
        null,
        settings.jobs(),
        settings.staleAfter(),
        settings.refreshWindow(),
        settings.fullEvery());
  }

  /**
   * Carries out a plan, until it is done or the process is told to end.
   *
   * @return the exit code it deserves
   */
  int scrape(ScrapePlan plan, Workplace workplace, OutputOptions output) {
    if (plan.only().isEmpty()
        && workplace.accounts().findAll().stream().noneMatch(Account::active)) {
      throw new InvalidInputException(
          "There are no accounts to scrape", "Add some: tracker accounts add @name");
    }
    ScrapeService service = workplace.scraping().get();
    return Interruption.stopping(
        service::stop,
        () ->
            tell(
                workplace.alone(() -> scrape(service, plan)), () -> service.nextDue(plan), output));
  }

  private ScrapeReport scrape(ScrapeService service, ScrapePlan plan) {
    if (!surroundings.terminal().errors() || options.isQuiet()) {
      return service.scrape(plan, ScrapeListener.NONE);
    }
    ScrapeProgress progress =
        new ScrapeProgress(surroundings.err(), surroundings.terminal().columns());
    try {
      return service.scrape(plan, progress);
    } finally {
      progress.end();
    }
  }

  private int tell(ScrapeReport report, Supplier<Optional<Instant>> next, OutputOptions output) {
    if (report.abandoned() > 0) {
      messages.warning("Sessions that had died, closed as failed now: " + report.abandoned());
    }
    Postponement postponed = report.postponed();
    if (postponed != null) {
      messages.warning(
          postponed.reason()
              + "; nothing is read until "
              + output.texts().moment(postponed.until()));
    } else if (report.session() == null) {
      messages.hint(
          report.interrupted()
              ? "Interrupted before anything was read"
              : "Nothing is due"
                  + next.get().map(due -> " before " + output.texts().moment(due)).orElse("")
                  + ". To read accounts anyway: tracker scrape --force");
    } else {
      output.print(
          ScrapeSummary.forPeople(report.accounts()), ScrapeSummary.COLUMNS, report.accounts());
      ScrapeSummary.renames(report.accounts()).forEach(output::note);
      output.note(ScrapeSummary.line(report.session()));
      String problem = report.session().problem();
      Optional<String> broken = ScrapeSummary.brokenTool(report.accounts());
      broken.ifPresent(messages::error);
      if (problem != null && broken.isEmpty() && !report.interrupted()) {
        messages.warning(problem);
      }
    }
    return report.interrupted() ? ExitCode.INTERRUPTED : ScrapeSummary.exitCode(report.session());
  }
}

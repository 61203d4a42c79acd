package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.reports.ReportRenderer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "run",
    description = {
      "Scrape what is due, then write every report: the daily job.",
      "Reports are written even when accounts failed; they say which. The exit code is that of the"
          + " scrape."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;
  @Mixin private final ReportOptions wishes;

  @Parameters(
      arity = "0..*",
      paramLabel = "@ACCOUNT",
      description = "Scrape only these tracked accounts, as far as they are due.")
  private List<AccountHandle> handles = List.of();

  private final Application application;
  private final ScrapeWork scraping;
  private final DailyReports reports;

  @Inject
  RunCommand(
      OutputOptions output,
      ReportOptions wishes,
      Application application,
      ScrapeWork scraping,
      DailyReports reports) {
    this.output = output;
    this.wishes = wishes;
    this.application = application;
    this.scraping = scraping;
    this.reports = reports;
  }

  @Override
  public Integer call() {
    // What is wrong with templates is told before half an hour of scraping, not after it.
    List<ReportRenderer> renderers = reports.renderers(wishes);
    Workplace workplace = application.work();
    int code =
        scraping.scrape(ScrapeWork.due(application.config().scrape(), handles), workplace, output);
    if (code == ExitCode.INTERRUPTED) {
      return code;
    }
    output.print(WrittenReport.COLUMNS, reports.write(renderers, wishes, workplace));
    return code;
  }
}

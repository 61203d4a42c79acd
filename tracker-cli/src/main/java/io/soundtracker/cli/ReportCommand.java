package io.soundtracker.cli;

import io.soundtracker.reports.ReportRenderer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    subcommands = ReportTemplatesCommand.class,
    description = {
      "Write reports of what the database holds, without asking TikTok.",
      "Videos before cutoffDate, filtered sounds and sounds decided to be exclusive are left out."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;
  @Mixin private final ScopeOptions scopes;
  @Mixin private final ReportOptions wishes;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORT",
      description = "excel, cyberpunk, glass, network, one of your own, or all.")
  private List<String> names = List.of();

  private final Application application;
  private final ReportWriting writing;

  @Inject
  ReportCommand(
      OutputOptions output,
      ScopeOptions scopes,
      ReportOptions wishes,
      Application application,
      ReportWriting writing) {
    this.output = output;
    this.scopes = scopes;
    this.wishes = wishes;
    this.application = application;
    this.writing = writing;
  }

  @Override
  public Integer call() {
    List<ReportRenderer> renderers = writing.renderers(names, wishes);
    Workplace workplace = application.read();
    output.print(
        WrittenReport.COLUMNS,
        writing.write(
            renderers,
            snapshot -> scopes.scope(workplace.accounts(), snapshot),
            wishes,
            workplace));
    return ExitCode.DONE;
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.database.DatabaseFinding;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    description = "Recompute everything that is derived and report every difference.")
final class DbCheckCommand implements Callable<Integer> {
  private static final List<Column<DatabaseFinding>> COLUMNS =
      List.of(
          Column.id("check", "Check", DatabaseFinding::check),
          Column.text("subject", "Subject", DatabaseFinding::subject),
          Column.text("problem", "Problem", DatabaseFinding::problem));

  @Mixin private final OutputOptions output;

  private final Application application;

  @Inject
  DbCheckCommand(OutputOptions output, Application application) {
    this.output = output;
    this.application = application;
  }

  @Override
  public Integer call() {
    List<DatabaseFinding> findings = application.inspect().database().check();
    if (findings.isEmpty() && output.isTable()) {
      output.note("The database is sound");
      return ExitCode.DONE;
    }
    output.print(COLUMNS, findings);
    output.note(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}

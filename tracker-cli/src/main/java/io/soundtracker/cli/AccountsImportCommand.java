package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.reports.rows.Column;
import io.soundtracker.scraper.accounts.AccountImport;
import io.soundtracker.scraper.accounts.AccountImport.Mode;
import io.soundtracker.scraper.accounts.AccountImportReport;
import io.soundtracker.scraper.accounts.AccountRow;
import io.soundtracker.scraper.accounts.AccountRow.Verdict;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Track the accounts that a CSV file lists.",
      "Only columns such as Handle, Account or URL are looked at."
    })
final class AccountsImportCommand implements Callable<Integer> {
  private static final List<Column<AccountRow>> COLUMNS =
      List.of(
          Column.count("line", "Line", AccountRow::line),
          Column.text("verdict", "Verdict", row -> word(row.verdict())),
          Column.id("account", "Account", row -> Objects.toString(row.handle(), null)),
          Column.text("reason", "Reason", AccountRow::reason));

  @Mixin private final OutputOptions output;

  @Parameters(
      paramLabel = "FILE",
      description = "With commas, semicolons or tabs; or one handle on each line.")
  private Path file = Path.of("");

  @Option(names = "--dry-run", description = "Only say what importing would do.")
  private boolean dryRun;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  AccountsImportCommand(
      OutputOptions output, Application application, Surroundings surroundings, Messages messages) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Workplace workplace = dryRun ? application.inspect() : application.work();
    AccountImportReport report =
        new AccountImport(workplace.accounts())
            .importFile(
                surroundings.directory().resolve(file).normalize(),
                dryRun ? Mode.DRY_RUN : Mode.IMPORT);
    output.print(COLUMNS, report.rows());
    output.note(summary(report));
    messages.hint(next(report));
    return report.isClean() ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  private String summary(AccountImportReport report) {
    String counts =
        Arrays.stream(Verdict.values())
            .map(verdict -> count(report.count(verdict)) + " " + word(verdict))
            .collect(Collectors.joining(", "));
    return dryRun ? counts + " (dry run: nothing was changed)" : counts;
  }

  private String next(AccountImportReport report) {
    if (report.rows().isEmpty()) {
      return "The file names no accounts";
    }
    return dryRun ? "Next: tracker accounts import " + file : "Next: tracker scrape";
  }

  private static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}

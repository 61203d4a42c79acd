package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.scraper.ImportListener;
import io.soundtracker.scraper.ImportReport;
import io.soundtracker.scraper.ImportService;
import io.soundtracker.scraper.ImportedFile;
import io.soundtracker.scraper.UnknownAccounts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Store recorded yt-dlp output, plain or gzipped.",
      "To record: yt-dlp --flat-playlist -j https://www.tiktok.com/@name > name.jsonl"
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines as yt-dlp prints them.")
  private List<Path> files = List.of();

  @Option(names = "--track", description = "Scrape the accounts in them from now on.")
  private boolean track;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  ImportCommand(
      OutputOptions output, Application application, Surroundings surroundings, Messages messages) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Workplace workplace = application.work();
    ImportService service = workplace.importing().get();
    List<Path> resolved =
        files.stream().map(file -> surroundings.directory().resolve(file).normalize()).toList();
    UnknownAccounts unknown = track ? UnknownAccounts.TRACK : UnknownAccounts.ADD_INACTIVE;
    return Interruption.stopping(
        service::stop,
        () ->
            tell(
                workplace.alone(
                    () -> service.importFiles(resolved, unknown, ImportListener.NONE))));
  }

  private int tell(ImportReport report) {
    output.print(columns(), report.files());
    report.files().forEach(this::tellRejected);
    if (!report.added().isEmpty()) {
      String names =
          report.added().stream().map(AccountHandle::toString).collect(Collectors.joining(", "));
      messages.hint(
          track
              ? "Tracked from now on: " + names
              : "New, and not scraped until somebody says so (tracker accounts add): " + names);
    }
    if (report.session() != null) {
      output.note(ScrapeSummary.line(report.session()));
    }
    return exitCode(report);
  }

  private List<Column<ImportedFile>> columns() {
    return List.of(
        Column.text("file", "File", imported -> shown(imported.file())),
        Column.count("accounts", "Accounts", imported -> imported.accounts().size()),
        Column.count("found", "Found", imported -> imported.recorded().found()),
        Column.count("new", "New", imported -> imported.recorded().added()),
        Column.count("changed", "Changed", imported -> imported.recorded().changed()),
        Column.count("rejected", "Rejected", ImportedFile::quarantined),
        Column.text("problem", "Problem", ImportedFile::problem));
  }

  /** As it was most likely written. */
  private String shown(Path file) {
    Path here = surroundings.directory();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }

  private void tellRejected(ImportedFile imported) {
    imported
        .quarantine()
        .forEach(
            line ->
                messages.warning(
                    shown(imported.file()) + ":" + line.line() + ": " + line.reason()));
    int untold = imported.quarantined() - imported.quarantine().size();
    if (untold > 0) {
      messages.warning(
          count(untold) + " more lines of " + shown(imported.file()) + " were rejected");
    }
  }

  private static int exitCode(ImportReport report) {
    if (report.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    boolean nothing = report.files().stream().allMatch(file -> file.recorded().found() == 0);
    if (nothing && !report.failed().isEmpty()) {
      return ExitCode.FAILED;
    }
    boolean rejected = report.files().stream().anyMatch(file -> file.quarantined() > 0);
    return rejected || !report.failed().isEmpty() ? ExitCode.PARTIAL : ExitCode.DONE;
  }
}

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
import java.util.Collection;
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
  private static final int NAMES_SHOWN = 20;

  @Mixin private final OutputOptions output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON lines as yt-dlp prints them.")
  private List<Path> files = List.of();

  @Option(names = "--track", description = "Scrape the accounts in them from now on.")
  private boolean track;

  private final GlobalOptions options;
  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  ImportCommand(
      OutputOptions output,
      GlobalOptions options,
      Application application,
      Surroundings surroundings,
      Messages messages) {
    this.output = output;
    this.options = options;
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
        service::stop, () -> tell(workplace.alone(() -> run(service, resolved, unknown))));
  }

  private ImportReport run(ImportService service, List<Path> resolved, UnknownAccounts unknown) {
    try (StatusLine line = StatusLine.on(surroundings, options.isQuiet())) {
      return service.importFiles(resolved, unknown, new Progress(line));
    }
  }

  private int tell(ImportReport report) {
    output.print(columns(), report.files());
    report.files().forEach(this::tellRejected);
    if (!report.added().isEmpty()) {
      messages.hint(
          (track
                  ? "Tracked from now on: "
                  : "New, and not scraped until somebody says so (tracker accounts add): ")
              + names(report.added()));
    }
    if (report.session() != null) {
      output.note(ScrapeSummary.line(report.session()));
    }
    return exitCode(report);
  }

  private static String names(Collection<AccountHandle> accounts) {
    String first =
        accounts.stream()
            .limit(NAMES_SHOWN)
            .map(AccountHandle::toString)
            .collect(Collectors.joining(", "));
    int more = accounts.size() - NAMES_SHOWN;
    return more > 0 ? first + " and " + count(more) + " more" : first;
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

  /** Says now and then how many videos were read. */
  private static final class Progress implements ImportListener {
    private static final int STEP = 1000;

    private final StatusLine line;
    private int videos;

    Progress(StatusLine line) {
      this.line = line;
    }

    @Override
    public void started(Path file) {
      videos = 0;
      line.show("Reading " + file.getFileName() + " ...");
    }

    @Override
    public void videoRead(Path file) {
      videos++;
      if (videos % STEP == 0) {
        line.show("Reading " + file.getFileName() + ": " + count(videos) + " videos");
      }
    }
  }
}

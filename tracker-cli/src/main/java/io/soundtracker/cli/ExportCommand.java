package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.OutputFile;
import io.soundtracker.reports.export.Export;
import io.soundtracker.reports.rows.BasisText;
import jakarta.inject.Inject;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write every video, sound, account or reading, one row each, for other programs.",
      "How fresh the accounts behind a row are is told in the row; the whole of it on standard"
          + " error."
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "WHAT", description = "videos, sounds, accounts or history.")
  private Export what = Export.VIDEOS;

  @Option(names = "--format", paramLabel = "FORMAT", description = "csv (default) or ndjson.")
  private ExportFormat format = ExportFormat.CSV;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, whole or not at all (default: standard output).")
  private @Nullable Path file;

  @Mixin private final SelectionOptions selection;

  private final Application application;
  private final Surroundings surroundings;
  private final Grounds grounds;
  private final Messages messages;

  @Inject
  ExportCommand(
      SelectionOptions selection,
      Application application,
      Surroundings surroundings,
      Grounds grounds,
      Messages messages) {
    this.selection = selection;
    this.application = application;
    this.surroundings = surroundings;
    this.grounds = grounds;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    OutputFile target =
        file == null ? null : new OutputFile(surroundings.directory().resolve(file).normalize());
    Workplace workplace = application.read();
    Selection selected = selection.selection(workplace.accounts());
    try (Snapshot snapshot = workplace.snapshots().open()) {
      Basis basis = grounds.basis(snapshot, selected, List.of());
      ToLongFunction<Writer> writing =
          out -> what.write(snapshot, selected, basis.coverage(), format.writer(), out);
      long rows =
          target == null
              ? writing.applyAsLong(surroundings.out())
              : target.writeText(writing::applyAsLong);
      CellText texts = new CellText(application.config().zone());
      messages.hint(BasisText.of(basis, texts::moment));
      messages.hint(CellText.count(rows) + (rows == 1 ? " row" : " rows") + where());
      return ExitCode.DONE;
    }
  }

  private String where() {
    return file == null ? "" : " in " + file;
  }
}

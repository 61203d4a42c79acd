package io.soundtracker.cli;

import io.soundtracker.reports.html.Templates;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = {
      "Write our templates and themes into a folder, to change them there.",
      "Keep the files you change, delete the others, and name the folder with --templates or as"
          + " reports.templates of the configuration."
    })
final class ReportTemplatesExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder; made if need be.")
  private Path folder = Path.of("");

  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  ReportTemplatesExportCommand(Surroundings surroundings, Messages messages) {
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Path target = surroundings.directory().resolve(folder).normalize();
    Templates.ours().exportTo(target).forEach(file -> messages.result(file.toString()));
    return ExitCode.DONE;
  }
}

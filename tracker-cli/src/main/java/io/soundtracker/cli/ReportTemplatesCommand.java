package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "templates",
    description = "The templates that pages are made of.",
    subcommands = ReportTemplatesExportCommand.class)
final class ReportTemplatesCommand {
  @Inject
  ReportTemplatesCommand() {}
}

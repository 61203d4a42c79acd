package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

@Command(
    name = "tracker",
    description =
        "Which sounds a network of TikTok accounts uses, how each performs, what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      DoctorCommand.class,
      AccountsCommand.class,
      RunCommand.class,
      ScrapeCommand.class,
      AnalyzeCommand.class,
      ImportCommand.class,
      SoundsCommand.class,
      ExportCommand.class,
      ExclusiveCommand.class,
      NewCommand.class,
      GrowthCommand.class,
      ReportCommand.class,
      DaemonCommand.class,
      ScheduleCommand.class,
      SessionsCommand.class,
      StatusCommand.class,
      HealthCommand.class,
      NotifyCommand.class,
      DbCommand.class,
      AutoComplete.GenerateCompletion.class
    })
final class TrackerCommand {
  /** Read by picocli. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private final GlobalOptions options;

  @Inject
  TrackerCommand(GlobalOptions options) {
    this.options = options;
  }
}

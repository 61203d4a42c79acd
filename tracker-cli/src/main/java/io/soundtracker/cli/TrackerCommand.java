package io.soundtracker.cli;

import jakarta.inject.Inject;
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
    commandListHeading = "%nCommands:%n")
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

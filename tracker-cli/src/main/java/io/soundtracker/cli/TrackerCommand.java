package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
    name = "tracker",
    description = "Which sounds a network of TikTok accounts uses, how each performs, what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      InitCommand.class,
      AccountsCommand.class,
      ScrapeCommand.class,
      ImportCommand.class,
      SoundsCommand.class,
      SessionsCommand.class,
      DbCommand.class,
      AutoComplete.GenerateCompletion.class
    })
final class TrackerCommand implements Callable<Integer> {
  @Mixin private final GlobalOptions options;
  @Spec private CommandSpec spec;

  @Inject
  TrackerCommand(GlobalOptions options) {
    this.options = options;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}

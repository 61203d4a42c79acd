package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "accounts",
    description = "The tracked accounts.",
    subcommands = {
      AccountsListCommand.class,
      AccountsAddCommand.class,
      AccountsRemoveCommand.class,
      AccountsTargetCommand.class
    })
final class AccountsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Inject
  AccountsCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}

package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "accounts",
    description = "The tracked accounts.",
    subcommands = {
      AccountsListCommand.class,
      AccountsAddCommand.class,
      AccountsImportCommand.class,
      AccountsRemoveCommand.class,
      AccountsRetryCommand.class,
      AccountsTargetCommand.class,
      AccountsShowCommand.class,
      AccountsRankCommand.class,
      AccountsActivityCommand.class
    })
final class AccountsCommand {
  @Inject
  AccountsCommand() {}
}

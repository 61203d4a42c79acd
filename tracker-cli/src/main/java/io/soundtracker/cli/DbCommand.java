package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "db",
    description = "The database itself.",
    subcommands = {
      DbInfoCommand.class,
      DbCheckCommand.class,
      DbBackupCommand.class,
      DbRestoreCommand.class,
      DbPruneCommand.class,
      DbVacuumCommand.class,
      DbResetCommand.class
    })
final class DbCommand {
  @Inject
  DbCommand() {}
}

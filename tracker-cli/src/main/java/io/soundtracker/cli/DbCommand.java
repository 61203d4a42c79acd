package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "db",
    description = "The database itself.",
    subcommands = {DbInfoCommand.class, DbCheckCommand.class, DbResetCommand.class})
final class DbCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Inject
  DbCommand() {
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitCode.USAGE;
  }
}

package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "reset", description = "Empty the database, after a backup beside it.")
final class DbResetCommand implements Callable<Integer> {
  @Mixin private final Confirmation confirmation;

  private final Application application;
  private final Messages messages;

  @Inject
  DbResetCommand(Confirmation confirmation, Application application, Messages messages) {
    this.confirmation = confirmation;
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Path database = application.config().database();
    Workplace workplace = application.inspect();
    if (!confirmation.isGiven(
        "Emptying " + database, "Empty " + database + "? Everything in it goes to a backup.")) {
      messages.hint("Nothing was changed");
      return ExitCode.FAILED;
    }
    Path backup = workplace.alone(workplace.database()::reset);
    messages.result("Emptied " + database);
    messages.result("What was in it: " + backup);
    return ExitCode.DONE;
  }
}

package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.database.ReclaimedSpace;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "vacuum",
    description = "Give back the space of what was deleted. Takes twice the room meanwhile.")
final class DbVacuumCommand implements Callable<Integer> {
  private final Application application;
  private final Messages messages;

  @Inject
  DbVacuumCommand(Application application, Messages messages) {
    this.application = application;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Workplace workplace = application.inspect();
    ReclaimedSpace space = workplace.alone(workplace.database()::vacuum);
    messages.result(
        "%s bytes before, %s bytes now"
            .formatted(CellText.count(space.before()), CellText.count(space.after())));
    if (space.postponed()) {
      messages.hint("Somebody is reading; the file gets smaller at the next vacuum");
    }
    return ExitCode.DONE;
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Empty the database, after a backup beside it.")
final class DbResetCommand implements Callable<Integer> {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  DbResetCommand(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Path database = application.config().database();
    Workplace workplace = application.inspect();
    if (!yes && !isConfirmed(database)) {
      messages.hint("Nothing was changed");
      return ExitCode.FAILED;
    }
    Path backup = workplace.alone(workplace.database()::reset);
    messages.result("Emptied " + database);
    messages.result("What was in it: " + backup);
    return ExitCode.DONE;
  }

  private boolean isConfirmed(Path database) {
    if (!surroundings.terminal().input()) {
      throw new InvalidInputException(
          "Emptying " + database + " needs a confirmation, and nobody is there to give it",
          "Add --yes to do it without asking");
    }
    surroundings
        .err()
        .print("Empty " + database + "? Everything in it goes to a backup. Type yes: ");
    surroundings.err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().equalsIgnoreCase("yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

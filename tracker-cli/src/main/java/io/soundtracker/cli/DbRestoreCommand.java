package io.soundtracker.cli;

import io.soundtracker.storage.Restoration;
import io.soundtracker.storage.RestoredDatabase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Put a backup in the place of the database, which is kept beside it.")
final class DbRestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Mixin private final Confirmation confirmation;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  DbRestoreCommand(
      Confirmation confirmation,
      Application application,
      Surroundings surroundings,
      Messages messages) {
    this.confirmation = confirmation;
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Path database = application.config().database();
    Path backup = surroundings.directory().resolve(file).normalize();
    Restoration restoration = application.restoration(backup);
    if (!confirmation.isGiven(
        "Replacing " + database,
        "Replace " + database + " with " + backup + "? What is in it is kept beside it.")) {
      messages.hint("Nothing was changed");
      return ExitCode.FAILED;
    }
    RestoredDatabase restored = restoration.run();
    messages.result("Restored " + database);
    if (restored.replaced() != null) {
      messages.result("What was in it: " + restored.replaced());
    }
    if (!restored.pending().isEmpty()) {
      messages.hint(restored.pending());
    }
    return ExitCode.DONE;
  }
}

package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseBackup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backup",
    description = {
      "Copy the database as it is now, and look whether the copy is sound.",
      "Whoever is collecting goes on meanwhile."
    })
final class DbBackupCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to (default: beside the database, under a name with the time).")
  private @Nullable Path file;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = {
        "Then delete the oldest such backups beside the database, so that N are left. No other",
        "file is touched."
      })
  private @Nullable Integer keep;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  DbBackupCommand(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    if (keep != null && file != null) {
      throw new InvalidInputException(
          "--keep is about the backups beside the database, not about " + file,
          "Leave one of them out");
    }
    if (keep != null && keep < 1) {
      throw new InvalidInputException("--keep is " + keep, "Write a number from 1");
    }
    DatabaseAdmin database = application.inspect().database();
    DatabaseBackup backup =
        Interruption.stopping(Thread.currentThread()::interrupt, () -> made(database));
    backup.warnings().forEach(messages::warning);
    backup.deleted().forEach(old -> messages.hint("Deleted " + old));
    messages.result(
        "Backed up to %s: %s bytes in %s"
            .formatted(
                backup.file(), CellText.count(backup.bytes()), CellText.duration(backup.took())));
    return ExitCode.DONE;
  }

  private DatabaseBackup made(DatabaseAdmin database) {
    return file == null
        ? database.backupBeside(keep == null ? Integer.MAX_VALUE : keep)
        : database.backup(surroundings.directory().resolve(file).normalize());
  }
}

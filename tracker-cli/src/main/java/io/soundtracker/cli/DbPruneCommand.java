package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "prune",
    description = {
      "Thin old readings: of each video the first stays, and the last of each week.",
      "What is done stays done when it is stopped, and the next time goes on."
    })
final class DbPruneCommand implements Callable<Integer> {
  @Option(
      names = "--history-older-than",
      required = true,
      paramLabel = "DAYS",
      description = "Only readings that are older, for example 180d.")
  private String olderThan = "";

  @Option(names = "--dry-run", description = "Only tell how many readings would go.")
  private boolean dryRun;

  private final Application application;
  private final Surroundings surroundings;
  private final Messages messages;

  @Inject
  DbPruneCommand(Application application, Surroundings surroundings, Messages messages) {
    this.application = application;
    this.surroundings = surroundings;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Duration age = Duration.ofDays(WholeDays.parse("--history-older-than", olderThan));
    Instant before = surroundings.clock().instant().minus(age);
    Workplace workplace = application.inspect();
    if (dryRun) {
      messages.result(readings(workplace.database().prunable(before)) + " would be removed");
      return ExitCode.DONE;
    }
    long removed =
        Interruption.stopping(
            Thread.currentThread()::interrupt,
            () -> workplace.alone(() -> workplace.database().prune(before)));
    messages.result(readings(removed) + " removed");
    if (removed > 0) {
      messages.hint("The file keeps its size; tracker db vacuum gives the space back");
    }
    return ExitCode.DONE;
  }

  private static String readings(long count) {
    return count == 1 ? "1 reading" : CellText.count(count) + " readings";
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.health.Status;
import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    description = {
      "Tell how collecting has gone: sessions, success, accounts that fail, data quality, ages, room.",
      "JSON holds everything in sections, CSV all figures as rows. See also: health"
    })
final class StatusCommand implements Callable<Integer> {
  @Mixin private final OutputOptions output;

  @Option(
      names = "--over",
      paramLabel = "DAYS",
      description = "Figures of so many days, and of as many before them (default: 7d).")
  private String over = "7d";

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many of the last sessions (default: 10).")
  private int top = 10;

  private final Application application;
  private final Surroundings surroundings;

  @Inject
  StatusCommand(OutputOptions output, Application application, Surroundings surroundings) {
    this.output = output;
    this.application = application;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (top < 1) {
      throw new InvalidInputException("--top is " + top, "Write a number from 1");
    }
    int days = WholeDays.parse("--over", over);
    Workplace workplace = application.inspect();
    Instant now = surroundings.clock().instant();
    StatusAnswer answer =
        new StatusAnswer(
            Status.take(
                workplace.sessions(),
                workplace.accounts(),
                workplace.monitoring(),
                now,
                Duration.ofDays(days),
                top),
            application.machine(workplace),
            Collecting.of(workplace.history(), application.config().scrape(), now),
            workplace.tasks().all());
    switch (output.format()) {
      case TABLE -> new StatusTables(answer, days, output).print();
      case JSON -> output.print(StatusSections.of(answer));
      case CSV -> output.print(StatusRow.COLUMNS, StatusRow.all(answer));
    }
    return ExitCode.DONE;
  }
}

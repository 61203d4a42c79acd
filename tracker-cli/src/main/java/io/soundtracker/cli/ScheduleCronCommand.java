package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "cron",
    description = {
      "Print lines for your crontab: tracker run, every day.",
      "What it prints says how to add them to those that are there."
    })
final class ScheduleCronCommand implements Callable<Integer> {
  private final Surveyor surveyor;
  private final Messages messages;

  @Inject
  ScheduleCronCommand(Surveyor surveyor, Messages messages) {
    this.surveyor = surveyor;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    CrontabLines.of(surveyor.survey()).forEach(messages::result);
    return ExitCode.DONE;
  }
}

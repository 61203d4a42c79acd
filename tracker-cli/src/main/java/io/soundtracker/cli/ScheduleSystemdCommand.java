package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "systemd",
    description = {
      "Print a unit for systemd that keeps tracker daemon running.",
      "What it prints says how to install it."
    })
final class ScheduleSystemdCommand implements Callable<Integer> {
  @Option(names = "--user", description = "For your own systemd, without the superuser.")
  private boolean user;

  private final Surveyor surveyor;
  private final Messages messages;

  @Inject
  ScheduleSystemdCommand(Surveyor surveyor, Messages messages) {
    this.surveyor = surveyor;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    SystemdUnit unit = new SystemdUnit(surveyor.survey());
    (user ? unit.ofUser() : unit.ofSystem()).forEach(messages::result);
    return ExitCode.DONE;
  }
}

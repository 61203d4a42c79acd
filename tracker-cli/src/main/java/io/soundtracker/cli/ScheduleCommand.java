package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "schedule",
    description = {
      "Print what has this installation run by itself.",
      "Nothing is installed: what is printed says how to."
    },
    subcommands = {ScheduleCronCommand.class, ScheduleSystemdCommand.class})
final class ScheduleCommand {
  @Inject
  ScheduleCommand() {}
}

package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "notify",
    description = "Tell people what happened: Slack, mail, webhook.",
    subcommands = NotifyTestCommand.class)
final class NotifyCommand {
  @Inject
  NotifyCommand() {}
}

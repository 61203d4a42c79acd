package io.soundtracker.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;

@Command(
    name = "growth",
    description = {
      "What rises: views, likes and uses gained over the last 24 hours, 7 or 28 days.",
      "The window of an account ends at its last listing; the same time before is the period that"
          + " it is compared with. A range stands where counts are rounded or lie between readings."
    },
    subcommands = {
      GrowthSoundsCommand.class,
      GrowthAccountsCommand.class,
      GrowthVideosCommand.class
    })
final class GrowthCommand {
  @Inject
  GrowthCommand() {}
}

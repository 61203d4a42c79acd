package io.soundtracker.cli;

import io.soundtracker.analysis.growth.GrowthWindow;
import io.soundtracker.cli.config.DurationText;
import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.query.Selection;
import jakarta.inject.Inject;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Over how long growth is asked for, of what, and how it is shown. */
final class GrowthOptions {
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(3650);

  @Option(
      names = "--over",
      paramLabel = "TIME",
      description = "Over how long: 24h, 7d (default), 28d, or any time from 1h.")
  private String over = "7d";

  @Mixin private final TopOption top;

  @Mixin private final OutputOptions output;
  @Mixin private final SelectionOptions selection;

  @Inject
  GrowthOptions(OutputOptions output, TopOption top, SelectionOptions selection) {
    this.output = output;
    this.top = top;
    this.selection = selection;
  }

  OutputOptions output() {
    return output;
  }

  Selection selection(AccountRepository known) {
    return selection.selection(known);
  }

  /** The time as it was written. */
  String over() {
    return over.strip();
  }

  GrowthWindow window() {
    return DurationText.parse(over.strip())
        .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0)
        .map(GrowthWindow::new)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "--over is no time to grow in: \"" + over + "\"",
                    "Write a time from 1h to 3650d: 24h, 7d, 28d, 1d12h"));
  }

  int limit() {
    return top.limit(output);
  }
}

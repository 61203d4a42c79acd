package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many rows of a ranking to show. */
final class TopOption {
  private static final int TOP_OF_A_TABLE = 50;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Only the first N (default: 50 in a table, else all).")
  private @Nullable Integer top;

  @Inject
  TopOption() {}

  /**
   * The most rows.
   *
   * @throws InvalidInputException when a number was asked for that makes no sense
   */
  int limit(OutputOptions output) {
    if (top == null) {
      return output.isTable() ? TOP_OF_A_TABLE : Integer.MAX_VALUE;
    }
    if (top < 1) {
      throw new InvalidInputException("--top is " + top, "Write a number from 1");
    }
    return top;
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/** Asks before something that cannot be taken back lightly. */
final class Confirmation {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  private final Surroundings surroundings;

  @Inject
  Confirmation(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Whether it may be done.
   *
   * @param doing what, for example {@code Emptying tracker.db}
   * @param question what to ask
   * @throws InvalidInputException when nobody is there to be asked
   */
  boolean isGiven(String doing, String question) {
    if (yes) {
      return true;
    }
    if (!surroundings.terminal().input()) {
      throw new InvalidInputException(
          doing + " needs a confirmation, and nobody is there to give it",
          "Add --yes to do it without asking");
    }
    surroundings.err().print(question + " Type yes: ");
    surroundings.err().flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8))
              .readLine();
      return answer != null && answer.strip().equalsIgnoreCase("yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.soundtracker.cli;

import jakarta.inject.Inject;

/** Commands of ours that work as they are printed: called as this one was, on the same database. */
final class Suggestion {
  private final Surroundings surroundings;
  private final GlobalOptions options;

  @Inject
  Suggestion(Surroundings surroundings, GlobalOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  /**
   * A whole command line.
   *
   * @param arguments such as {@code accounts list}
   */
  String of(String arguments) {
    StringBuilder command = new StringBuilder(surroundings.program());
    options.config().ifPresent(file -> append(command, "--config", file.toString()));
    options.database().ifPresent(file -> append(command, "--db", file.toString()));
    return command.append(' ').append(arguments).toString();
  }

  private static void append(StringBuilder command, String option, String value) {
    command.append(' ').append(option).append(' ').append(ShellWord.quoted(value));
  }
}

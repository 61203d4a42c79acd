package io.soundtracker.cli;

import java.util.List;

/**
 * One row of the table of hostile inputs.
 *
 * @param name what is wrong
 * @param scene makes it wrong
 * @param arguments the command line
 * @param code the exit code it must end with
 * @param words what must be said: the thing, the place, the way out
 * @param effect what may become of the database
 */
record HostileInput(
    String name,
    Preparation scene,
    List<String> arguments,
    int code,
    List<String> words,
    Effect effect) {

  /** What a row may do to the database. */
  enum Effect {
    /** Not a byte of it changes. */
    NOTHING,
    /** No account, video, sound or history changes; that it was tried is on record. */
    ON_RECORD
  }

  /** Makes the world hostile. */
  @FunctionalInterface
  interface Preparation {
    void make(HostileScene scene) throws Exception;
  }

  static HostileInput of(String name, Preparation scene) {
    return new HostileInput(name, scene, List.of(), ExitCode.USAGE, List.of(), Effect.NOTHING);
  }

  HostileInput run(String... command) {
    return new HostileInput(name, scene, List.of(command), code, words, effect);
  }

  HostileInput endsWith(int expected, String... said) {
    return new HostileInput(name, scene, arguments, expected, List.of(said), effect);
  }

  HostileInput onRecord() {
    return new HostileInput(name, scene, arguments, code, words, Effect.ON_RECORD);
  }

  @Override
  public String toString() {
    return name;
  }
}

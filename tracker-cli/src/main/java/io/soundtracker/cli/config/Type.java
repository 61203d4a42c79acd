package io.soundtracker.cli.config;

/** Turns what somebody wrote into what it means. */
@FunctionalInterface
interface Type<T> {

  /**
   * Reads a value.
   *
   * @throws io.soundtracker.core.InvalidInputException when it is none, made by {@link
   *     Value#expected}
   */
  T read(Value value);
}

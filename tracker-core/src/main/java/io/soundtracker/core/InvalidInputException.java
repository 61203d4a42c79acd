package io.soundtracker.core;

import org.jspecify.annotations.Nullable;

/** Something the user wrote cannot be used: an argument, a configuration value, a file. */
public class InvalidInputException extends TrackerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what is wrong and where
   * @param wayOut what would be right
   */
  public InvalidInputException(String message, String wayOut) {
    this(message, wayOut, null);
  }

  /**
   * Creates the exception over another one.
   *
   * @param message what is wrong and where
   * @param wayOut what would be right
   * @param cause what lies beneath, or null
   */
  public InvalidInputException(String message, String wayOut, @Nullable Throwable cause) {
    super(message, wayOut, cause);
  }
}

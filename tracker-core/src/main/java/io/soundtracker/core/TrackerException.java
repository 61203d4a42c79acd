package io.soundtracker.core;

import org.jspecify.annotations.Nullable;

/**
 * Root of every exception this library throws on purpose.
 *
 * <p>The message says what failed and where, in words a user can act on; {@link #wayOut()} says
 * what to do about it. Anything else that escapes is a bug.
 */
public abstract class TrackerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String wayOut;

  /**
   * Creates the exception.
   *
   * @param message what failed and where, one sentence
   * @param wayOut what the reader can do about it, or empty when there is nothing to add
   * @param cause what lies beneath, or null
   */
  protected TrackerException(String message, String wayOut, @Nullable Throwable cause) {
    super(message, cause);
    this.wayOut = wayOut;
  }

  /** What to do about it, one sentence; empty when the message says it all. */
  public String wayOut() {
    return wayOut;
  }
}

package io.soundtracker.core.scrape;

import io.soundtracker.core.TrackerException;

/** Another process is collecting into the same database. */
public final class LockHeldException extends TrackerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message which database, and as much as is known of the holder
   */
  public LockHeldException(String message) {
    super(message, "Wait until it has finished, or stop it", null);
  }
}

package io.soundtracker.core.scrape;

import io.soundtracker.core.TrackerException;

/** A session that does not exist, or has ended, was to be written to. */
public final class SessionNotOpenException extends TrackerException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public SessionNotOpenException(SessionId session) {
    super("Session " + session + " is not open", "Open a session first", null);
  }
}

package io.soundtracker.core.scrape;

import java.util.UUID;

/**
 * The name of a session.
 *
 * @param value not blank; a UUID for the sessions we open
 */
public record SessionId(String value) {

  /**
   * Checks that it is not blank.
   *
   * @throws IllegalArgumentException when it is
   */
  public SessionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("blank session id");
    }
  }

  /** A new name. */
  public static SessionId random() {
    return new SessionId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

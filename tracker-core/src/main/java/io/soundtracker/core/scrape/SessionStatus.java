package io.soundtracker.core.scrape;

import java.util.Locale;

/** The state of a session, as {@code scrape_sessions.status} says it. */
public enum SessionStatus {
  /** It is going on, or its process died and nobody has noticed yet. */
  RUNNING,
  /** Every account was read. */
  COMPLETED,
  /** Some accounts were not read, or not to their end. */
  PARTIAL,
  /** No account was read. */
  FAILED;

  /**
   * The state a session ends in.
   *
   * @param read accounts read as far as was meant
   * @param brokenOff accounts read in part
   * @param failed accounts not read
   * @param skipped accounts not tried
   */
  public static SessionStatus ending(int read, int brokenOff, int failed, int skipped) {
    if (read + brokenOff == 0) {
      return failed + skipped == 0 ? COMPLETED : FAILED;
    }
    return brokenOff + failed + skipped == 0 ? COMPLETED : PARTIAL;
  }

  /** The word in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the word in the database.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static SessionStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

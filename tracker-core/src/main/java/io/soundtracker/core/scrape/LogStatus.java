package io.soundtracker.core.scrape;

import java.util.Locale;

/** How the attempt at one account ended, as {@code scrape_logs.status} says it. */
public enum LogStatus {
  /** All that was asked for was read. */
  SUCCESS,
  /** Some videos were read, then the listing broke off. */
  PARTIAL,
  /** Nothing was read. */
  FAILED,
  /** It was not tried. */
  SKIPPED;

  /** The word in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the word in the database.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static LogStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

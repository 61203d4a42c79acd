package io.soundtracker.scraper.csv;

/**
 * Follows quotation marks through the lines of one record, by the rules of the CSV library: they
 * count only at the start of a cell. For one thread.
 */
final class QuoteScan {
  private static final char QUOTE = '"';

  private final String delimiters;
  private Place place = Place.START;
  private boolean stray;

  /**
   * Creates a scan.
   *
   * @param delimiters every character that ends a cell
   */
  QuoteScan(String delimiters) {
    this.delimiters = delimiters;
  }

  /** Follows one line. */
  void read(String line) {
    for (int i = 0; i < line.length(); i++) {
      place = after(line.charAt(i));
    }
  }

  /** Whether a quoted cell goes on in the next line. */
  boolean isOpen() {
    return place == Place.QUOTED;
  }

  /** Whether text followed a closing quotation mark, which is then probably an opening one. */
  boolean isStray() {
    return stray;
  }

  private Place after(char character) {
    if (place == Place.QUOTED) {
      return character == QUOTE ? Place.CLOSED : Place.QUOTED;
    }
    if (delimiters.indexOf(character) >= 0) {
      return Place.START;
    }
    if (character == QUOTE && place != Place.PLAIN) {
      return Place.QUOTED;
    }
    if (place == Place.CLOSED) {
      stray = true;
      return Place.CLOSED;
    }
    return Place.PLAIN;
  }

  private enum Place {
    START,
    PLAIN,
    QUOTED,
    CLOSED
  }
}

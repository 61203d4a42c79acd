package io.soundtracker.scraper.csv;

/**
 * The text of one record, not yet divided into cells.
 *
 * @param line where it starts, 1 for the first line
 * @param form whether it can be divided
 * @param text one line, or several when a quoted cell has line breaks; empty when too long
 */
public record CsvRecord(long line, Form form, String text) {

  /** Whether a record can be divided. */
  public enum Form {
    /** As it should be. */
    GOOD,
    /** One line, in which text follows a closing quotation mark. */
    STRAY_QUOTE,
    /** One line, in which a quotation mark opens that nothing closes. */
    OPEN_QUOTE,
    /** Longer than anybody's record. */
    TOO_LONG
  }
}

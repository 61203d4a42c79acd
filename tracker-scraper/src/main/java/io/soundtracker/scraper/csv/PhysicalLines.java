package io.soundtracker.scraper.csv;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, ended by {@code \n}, {@code \r\n} or {@code \r}, none held longer than
 * {@link #LONGEST}. For one thread.
 */
final class PhysicalLines {
  /** Longest line kept, in characters; a spreadsheet's cell holds 32,767. */
  static final int LONGEST = 64 * 1024;

  private final Reader text;
  private long number;
  private boolean afterReturn;

  PhysicalLines(Reader text) {
    this.text = text;
  }

  /** Reads the next line; null at the end. */
  @Nullable Line next() throws IOException {
    int character = text.read();
    if (afterReturn && character == '\n') {
      character = text.read();
    }
    afterReturn = false;
    if (character < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    boolean tooLong = false;
    while (character >= 0 && character != '\n' && character != '\r') {
      tooLong |= line.length() == LONGEST;
      if (!tooLong) {
        line.append((char) character);
      }
      character = text.read();
    }
    afterReturn = character == '\r';
    number++;
    return new Line(number, tooLong ? "" : line.toString(), tooLong);
  }

  /**
   * A line.
   *
   * @param number 1 for the first
   * @param text without its end; empty when it was too long
   */
  record Line(long number, String text, boolean tooLong) {}
}

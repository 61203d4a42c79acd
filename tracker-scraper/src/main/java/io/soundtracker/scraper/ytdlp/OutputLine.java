package io.soundtracker.scraper.ytdlp;

/**
 * One line as it came out of a stream.
 *
 * @param kind whether it is all there
 * @param text without its line break; empty when it was too long to keep
 */
public record OutputLine(Kind kind, String text) {

  /** How much of a line there is. */
  public enum Kind {
    /** It ended with a line break. */
    COMPLETE,
    /** The stream ended before the line did. */
    UNTERMINATED,
    /** It was longer than allowed, and was not kept. */
    TOO_LONG
  }
}

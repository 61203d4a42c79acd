package io.soundtracker.scraper.recorded;

/**
 * How much a recorded file had.
 *
 * @param lines lines read, blank ones and those in quarantine included, ≥ 0
 * @param videos how many of them were TikTok videos, ≥ 0
 * @param end how reading ended
 */
public record RecordedFile(long lines, long videos, End end) {

  /** How reading a file ended. */
  public enum End {
    /** At its end. */
    WHOLE,
    /** The sink had seen enough. */
    ENOUGH,
    /** The file breaks off: a compressed file that was not written to its end. */
    CUT_OFF
  }
}

package io.soundtracker.scraper.ytdlp;

/**
 * A line that is no video of a TikTok listing. Its message is the reason, without private content.
 */
public final class RejectedLineException extends Exception {
  private static final long serialVersionUID = 1L;

  RejectedLineException(String reason) {
    super(reason, null, false, false);
  }

  /** What is wrong with the line, in a few words without its content. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}

package io.soundtracker.scraper.ytdlp;

import java.util.List;

/**
 * How a run of yt-dlp ended.
 *
 * @param ending who ended it
 * @param exitCode its exit code; 128 + n when signal n killed it; of no meaning when it never
 *     started
 * @param messages what it wrote on its standard error, the first and the last lines of it
 */
public record ProcessResult(Ending ending, int exitCode, List<String> messages) {

  /** Copies the list. */
  public ProcessResult {
    messages = List.copyOf(messages);
  }

  /**
   * A run of which only the messages were kept. That there is an error among them tells how it
   * ended.
   */
  public static ProcessResult recorded(List<String> messages) {
    boolean failed = messages.stream().anyMatch(line -> line.startsWith("ERROR"));
    return new ProcessResult(Ending.EXITED, failed ? 1 : 0, messages);
  }

  /** Who ended a run. */
  public enum Ending {
    /** It ended by itself. */
    EXITED,
    /** It could not be started. */
    NOT_STARTED,
    /** Its reader had enough. */
    ENOUGH,
    /** Nothing came from it for too long. */
    STALLED,
    /** It took too long. */
    TIMED_OUT,
    /** The user or the system wanted an end. */
    INTERRUPTED
  }
}

package io.soundtracker.scraper.ytdlp;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.QuarantinedLine;
import org.jspecify.annotations.Nullable;

/** Hands the lines of one listing to its sink, and counts. For one thread. */
public final class LineFeed {
  private final InfoDictReader reader;
  private final @Nullable AccountHandle requested;
  private final ListingSink sink;
  private long lines;
  private long videos;
  private boolean enough;

  /**
   * Prepares a feed.
   *
   * @param requested whose listing it is, null when the lines alone can tell
   */
  public LineFeed(InfoDictReader reader, @Nullable AccountHandle requested, ListingSink sink) {
    this.reader = reader;
    this.requested = requested;
    this.sink = sink;
  }

  /**
   * Takes one line: a video goes to the sink, a line that is none into quarantine; a blank line is
   * nothing.
   *
   * @return whether the sink wants more
   */
  public boolean take(OutputLine line) {
    lines++;
    if (line.kind() == OutputLine.Kind.TOO_LONG) {
      quarantine("longer than " + OutputLines.LONGEST + " bytes");
      return true;
    }
    if (line.text().isBlank()) {
      return true;
    }
    try {
      ListingEntry entry = reader.read(line.text(), requested);
      videos++;
      enough = !sink.accept(entry);
    } catch (RejectedLineException rejected) {
      quarantine(line.kind() == OutputLine.Kind.UNTERMINATED ? "cut off" : rejected.reason());
    }
    return !enough;
  }

  /** How many lines were taken, blank ones included. */
  public long lines() {
    return lines;
  }

  /** How many of them were videos. */
  public long videos() {
    return videos;
  }

  private void quarantine(String reason) {
    sink.quarantine(new QuarantinedLine(lines, reason));
  }
}

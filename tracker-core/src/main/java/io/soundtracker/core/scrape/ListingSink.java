package io.soundtracker.core.scrape;

/** Takes a listing as it arrives. Called by one thread at a time. */
public interface ListingSink {

  /**
   * Takes one video, in the listing's order: pinned posts first, then newest to oldest.
   *
   * @return whether the source should read on
   */
  boolean accept(ListingEntry entry);

  /** Takes note of a line that is no video. */
  void quarantine(QuarantinedLine line);

  /** The listing starts again from its top, after a failure. */
  void restart();
}

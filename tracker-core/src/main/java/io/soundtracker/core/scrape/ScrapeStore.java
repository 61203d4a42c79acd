package io.soundtracker.core.scrape;

/** Where listings are kept. */
public interface ScrapeStore {

  /**
   * Records one listing: videos, history, sums, account and log, all or nothing. It is the only way
   * a listing is written.
   *
   * <p>A field the listing did not have leaves the stored one as it is. A reading older than the
   * stored one changes no video; it only enters the history. A video that did not change is not
   * written. History gets a row when a count changed, at most one for each video and session.
   *
   * <p>Safe for use by several threads, which take turns.
   *
   * @throws io.soundtracker.core.TrackerException when the account or the session is unknown, or
   *     the database cannot be written; then nothing of the batch is stored
   */
  RecordedBatch record(ScrapeBatch batch);
}

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
   * <p>A listing that brought an answer also says who is who. An account without a channel id gets
   * the one that was shown; when another account has that id already, they are one, and become it.
   * When the channel shows another handle, the account gets that handle and its own becomes a
   * former one. An account without a channel id that has the new handle turns out to be the same
   * one and is merged into it; one with another channel steps aside: it is called {@link
   * io.soundtracker.core.account.AccountHandle#aside} until it is listed again. Merging keeps all
   * that either account had. Only the latest reading of both accounts decides about a handle, and
   * about what the profile says.
   *
   * <p>Safe for use by several threads, which take turns.
   *
   * @throws ForeignChannelException when the listing is another channel's than the account's; then
   *     nothing is stored
   * @throws io.soundtracker.core.TrackerException when the account or the session is unknown, or
   *     the database cannot be written; then nothing of the batch is stored
   */
  RecordedBatch record(ScrapeBatch batch);
}

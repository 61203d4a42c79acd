package io.soundtracker.benchmarks.network;

import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.Reach;
import io.soundtracker.core.scrape.Reading;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.storage.SqliteDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Fills a database with a network, as a daemon would have collected it: one whole listing of every
 * account, then, a week apart, listings of what is younger than 30 days.
 */
public final class Listings {
  /** So many accounts are ours. */
  public static final int TARGETS = 50;

  private static final int PASSES = 4;
  private static final Duration BETWEEN = Duration.ofDays(7);
  private static final Duration REFRESHED = Duration.ofDays(30);

  private final Network network;
  private final SqliteDatabase database;

  /** Of a network into an empty database. */
  public Listings(Network network, SqliteDatabase database) {
    this.network = network;
    this.database = database;
  }

  /** Records all of them. The last listing is at {@link Network#NOW}. */
  public void record() {
    track();
    for (int pass = 0; pass < PASSES; pass++) {
      Instant at = Network.NOW.minus(BETWEEN.multipliedBy(PASSES - 1 - pass));
      record(at, pass == 0);
    }
  }

  /** A whole listing of an account at {@link Network#NOW}. */
  public static ScrapeBatch whole(Network network, int account, SessionId session) {
    return listing(network, session, account, Network.NOW, true);
  }

  /** Adds the accounts, which has to come first. */
  public void track() {
    for (int account = 0; account < network.accounts(); account++) {
      database.accounts().track(network.handle(account));
      database.accounts().setTarget(network.handle(account), account < TARGETS);
    }
  }

  /**
   * Records a listing of every account as it is at a moment.
   *
   * @param whole every video; else what is younger than 30 days
   */
  public void record(Instant at, boolean whole) {
    SessionId session = database.sessions().open(at, "{}");
    for (int account = 0; account < network.accounts(); account++) {
      database.scrapeStore().record(listing(network, session, account, at, whole));
    }
    database.sessions().close(session, at.plusSeconds(60), null);
  }

  private static ScrapeBatch listing(
      Network network, SessionId session, int account, Instant at, boolean whole) {
    Instant back = whole ? Instant.EPOCH : at.minus(REFRESHED);
    ChannelId channel = new ChannelId(Recording.channelId(account));
    List<Reading> readings =
        network.clips(account).stream()
            .filter(clip -> clip.uploadedAt().isBefore(at) && clip.uploadedAt().isAfter(back))
            .map(clip -> new Reading(clip.at(at), at))
            .toList();
    return new ScrapeBatch(
        session,
        network.handle(account),
        channel,
        new Channel(network.handle(account), channel, AccountProfile.UNKNOWN),
        readings,
        new Complete(whole ? Reach.WHOLE_PROFILE : Reach.ENOUGH),
        whole ? Coverage.WHOLE_PROFILE : new Coverage(true, back),
        at,
        Duration.ofSeconds(3),
        ListingDetails.NONE);
  }
}

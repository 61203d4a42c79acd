package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole result of listing one account, to be recorded at once.
 *
 * @param session the session it belongs to, which must be open
 * @param account the account it was asked of, which must be tracked
 * @param channelId the account's stable identity as far as it was known when it was asked: its
 *     handle may have become another account's meanwhile. Null when it was not known
 * @param channel what the listing said about the account, null when it said nothing
 * @param readings the videos, each at most once
 * @param outcome how the listing ended
 * @param coverage what it speaks for
 * @param readAt when the listing was read: the moment its first request was made
 * @param took how long it lasted
 * @param details what else is worth knowing
 */
public record ScrapeBatch(
    SessionId session,
    AccountHandle account,
    @Nullable ChannelId channelId,
    @Nullable Channel channel,
    List<Reading> readings,
    FetchOutcome outcome,
    Coverage coverage,
    Instant readAt,
    Duration took,
    ListingDetails details) {

  /** Copies the list. */
  public ScrapeBatch {
    readings = List.copyOf(readings);
  }

  /**
   * Whether a video that the listing covers and does not show counts as missed. It does not when
   * the listing was cut off by a limit, or held lines that could not be read: any of them may have
   * been the video.
   */
  public boolean provesAbsence() {
    return outcome instanceof FetchOutcome.Complete complete
        && complete.reach() != Reach.LIMIT
        && coverage.complete()
        && coverage.listedBackTo() != null
        && details.quarantined() == 0;
  }
}

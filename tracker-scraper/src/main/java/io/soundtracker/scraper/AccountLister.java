package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Skipped;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.core.video.VideoId;
import io.soundtracker.scraper.ScrapePlan.Depth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists one account as the plan says, and makes a batch of whatever happens.
 *
 * <p>How far a listing goes: a full one to the end of the profile; else back to {@code since} when
 * that is given; else, when the last whole listing is too old, to the end again; else to the
 * refresh window. A limit bounds all of them but the full one, so that a limited account is never
 * listed whole.
 *
 * <p>Safe for use by several threads.
 */
final class AccountLister {
  private static final Logger LOG = LoggerFactory.getLogger(AccountLister.class);

  private final SessionId session;
  private final ScrapePlan plan;
  private final AccountRepository accounts;
  private final VideoSource source;
  private final Clock clock;

  AccountLister(
      SessionId session,
      ScrapePlan plan,
      AccountRepository accounts,
      VideoSource source,
      Clock clock) {
    this.session = session;
    this.plan = plan;
    this.accounts = accounts;
    this.source = source;
    this.clock = clock;
  }

  /** Lists an account. An unexpected exception is a failed listing, not the end of the run. */
  ScrapeBatch list(Account account, Listing.Watcher watcher) {
    Instant startedAt = clock.instant();
    Listing listing;
    try {
      Set<VideoId> stored = accounts.videoIds(account.handle());
      listing = new Listing(account, stored, stopRule(account, stored, startedAt), watcher);
    } catch (RuntimeException failure) {
      FailureCause cause = cause(FailureCause.STORAGE, watcher);
      return nothing(account, failed(account, cause, failure), startedAt);
    }
    FetchOutcome outcome = fetch(account, listing, watcher);
    return listing.batch(session, outcome, startedAt, since(startedAt));
  }

  /** The batch of an account that is not asked. */
  ScrapeBatch skip(Account account, String why) {
    return nothing(account, new Skipped(why), clock.instant());
  }

  private FetchOutcome fetch(Account account, ListingSink sink, Listing.Watcher watcher) {
    try {
      return source.fetch(new ListingRequest(account.handle(), account.channelId(), limit()), sink);
    } catch (RuntimeException failure) {
      return failed(account, cause(FailureCause.TOOL, watcher), failure);
    }
  }

  /** What an interrupted thread meets may look like any failure. */
  private static FailureCause cause(FailureCause usual, Listing.Watcher watcher) {
    return watcher.isStopped() ? FailureCause.INTERRUPTED : usual;
  }

  private @Nullable Integer limit() {
    return plan.depth() == Depth.FULL ? null : plan.limit();
  }

  private StopRule stopRule(Account account, Set<VideoId> stored, Instant now) {
    if (plan.depth() == Depth.FULL) {
      return StopRule.never();
    }
    Instant since = plan.since();
    if (since != null) {
      return StopRule.before(since);
    }
    Instant wholeAfter = now.minus(plan.fullEvery());
    boolean wholeLately =
        accounts
            .lastWholeListing(account.handle())
            .filter(last -> last.isAfter(wholeAfter))
            .isPresent();
    return wholeLately
        ? StopRule.beforeAndKnown(now.minus(plan.refreshWindow()), stored)
        : StopRule.never();
  }

  private static FetchOutcome failed(
      Account account, FailureCause cause, RuntimeException failure) {
    String message = UnexpectedFailure.describe(failure);
    LOG.warn("{}: {}", account.handle(), message);
    LOG.debug("Listing {} failed", account.handle(), failure);
    return new Unreachable(cause, message);
  }

  private ScrapeBatch nothing(Account account, FetchOutcome outcome, Instant startedAt) {
    return new ScrapeBatch(
        session,
        account.handle(),
        null,
        List.of(),
        outcome,
        Coverage.NONE,
        startedAt,
        since(startedAt),
        ListingDetails.NONE);
  }

  /** A clock may be set back meanwhile; time taken is never negative. */
  private Duration since(Instant startedAt) {
    Duration took = Duration.between(startedAt, clock.instant());
    return took.isNegative() ? Duration.ZERO : took;
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Skipped;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ListingSink;
import io.soundtracker.core.scrape.Schedule;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.core.video.VideoId;
import io.soundtracker.scraper.ScrapePlan.Depth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists one account as the plan says, and makes a batch of whatever happens.
 *
 * <p>How far a listing goes: a full one to the end of the profile; else back to {@code since} when
 * that is given; else, when its {@link WholeListings turn} has come, to the end again; else to the
 * refresh window. A limit bounds all of them but the full one, so that a limited account is never
 * listed whole.
 *
 * <p>An account whose channel is known is found wherever it went: when its handle is missing or
 * shows another channel, it is listed once more by its channel, and so is at once one that has no
 * handle at the moment.
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
  ScrapeBatch list(Account selected, Listing.Watcher watcher) {
    Instant startedAt = clock.instant();
    Account account;
    Listing listing;
    try {
      account = atPresent(selected);
      if (wasReadMeanwhile(account, selected)) {
        return skip(selected, "it is " + account.handle() + ", which this run has read already");
      }
      Set<VideoId> stored = accounts.videoIds(account.handle());
      listing = new Listing(account, stored, stopRule(account, stored, startedAt), watcher);
    } catch (RuntimeException failure) {
      FailureCause cause = cause(FailureCause.STORAGE, watcher);
      return nothing(selected, failed(selected, cause, failure), startedAt);
    }
    FetchOutcome outcome = find(account, listing, watcher);
    return listing.batch(session, outcome, startedAt, since(startedAt));
  }

  /** The batch of an account that is not asked. */
  ScrapeBatch skip(Account account, String why) {
    return nothing(account, new Skipped(why), clock.instant());
  }

  /** Other listings of the same run may have renamed it, or found it to be another one. */
  private Account atPresent(Account selected) {
    ChannelId channel = selected.channelId();
    Optional<Account> found =
        channel == null ? accounts.find(selected.handle()) : accounts.find(channel);
    return found.orElse(selected);
  }

  /** Two names of one account. */
  private static boolean wasReadMeanwhile(Account account, Account selected) {
    return account.id() != selected.id()
        || !Objects.equals(account.lastScrapedAt(), selected.lastScrapedAt());
  }

  private FetchOutcome find(Account account, Listing listing, Listing.Watcher watcher) {
    ChannelId channel = account.channelId();
    if (channel == null) {
      return fetch(account, null, listing, watcher);
    }
    if (account.handle().isAside()) {
      return fetch(account, channel, listing, watcher);
    }
    FetchOutcome byHandle = fetch(account, null, listing, watcher);
    if (!(isMissing(byHandle) || listing.isStrangers()) || watcher.isStopped()) {
      return byHandle;
    }
    LOG.info("{} does not lead to the account any more, so its channel is asked", account.handle());
    listing.restart();
    FetchOutcome byChannel = fetch(account, channel, listing, watcher);
    return byChannel instanceof Unavailable silent && isMissing(byHandle)
        ? new Unavailable(Reason.MISSING, byHandle.message() + "; " + silent.message())
        : byChannel;
  }

  private static boolean isMissing(FetchOutcome outcome) {
    return outcome instanceof Unavailable unavailable && unavailable.reason() == Reason.MISSING;
  }

  private FetchOutcome fetch(
      Account account, @Nullable ChannelId channel, ListingSink sink, Listing.Watcher watcher) {
    try {
      return source.fetch(new ListingRequest(account.handle(), channel, limit()), sink);
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
    Duration slack = new Schedule(plan.staleAfter()).interval(account).dividedBy(10);
    Instant whole = accounts.lastWholeListing(account.handle()).orElse(null);
    return new WholeListings(plan.fullEvery(), slack).isDue(account, whole, now)
        ? StopRule.never()
        : StopRule.beforeAndKnown(now.minus(plan.refreshWindow()), stored);
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
        account.channelId(),
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

package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingRequest;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.core.video.Video;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one profile and stores nothing. The same rules hold as for collecting: what several
 * attempts bring is one listing, and videos of somebody else are not taken for the profile's.
 *
 * <p>One reading at a time; {@link #stop} may be called from any thread.
 */
public final class ProfileReader {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileReader.class);

  /** Nothing is stored under it. */
  private static final SessionId NO_SESSION = new SessionId("none");

  private final VideoSource source;
  private final Object stopping = new Object();
  private boolean stopped;
  private @Nullable Thread reading;

  /** Reads through this source. */
  @Inject
  public ProfileReader(VideoSource source) {
    this.source = source;
  }

  /**
   * Reads a profile. Returns soon after {@link #stop}, with what was read.
   *
   * @param limit the most videos to read, ≥ 1; null for no limit
   * @param since the oldest moment of interest; null for everything
   * @param progress hears how many videos have been read
   */
  public ProfileReading read(
      AccountHandle handle,
      @Nullable Integer limit,
      @Nullable Instant since,
      IntConsumer progress) {
    Watcher watcher = new Watcher(progress);
    StopRule enough = since == null ? StopRule.never() : StopRule.before(since);
    Listing listing = new Listing(unstored(handle), Set.of(), enough, watcher);
    FetchOutcome outcome = fetch(new ListingRequest(handle, null, limit), listing);
    ScrapeBatch batch = listing.batch(NO_SESSION, outcome, Instant.EPOCH, Duration.ZERO);
    List<Video> videos =
        batch.readings().stream()
            .map(reading -> reading.video())
            .filter(video -> since == null || !video.uploadedAt().isBefore(since))
            .toList();
    return new ProfileReading(
        handle, batch.channel(), videos, batch.outcome(), batch.details(), watcher.isStopped());
  }

  /** Ends the reading that is going on, and every later one at once. Does not wait for it. */
  public void stop() {
    synchronized (stopping) {
      stopped = true;
      if (reading != null) {
        reading.interrupt();
      }
    }
  }

  private FetchOutcome fetch(ListingRequest request, Listing listing) {
    if (!begin()) {
      return interrupted();
    }
    try {
      return source.fetch(request, listing);
    } catch (RuntimeException failure) {
      LOG.debug("Reading {} failed", request.account(), failure);
      return new FetchOutcome.Unreachable(FailureCause.TOOL, UnexpectedFailure.describe(failure));
    } finally {
      end();
    }
  }

  private boolean begin() {
    synchronized (stopping) {
      reading = Thread.currentThread();
      return !stopped;
    }
  }

  /** The interrupt was for the reading alone. */
  private void end() {
    synchronized (stopping) {
      reading = null;
      if (stopped) {
        Thread.interrupted();
      }
    }
  }

  private static FetchOutcome interrupted() {
    return new FetchOutcome.Unreachable(FailureCause.INTERRUPTED, "Stopped before it began");
  }

  private static Account unstored(AccountHandle handle) {
    return new Account(0, handle, null, AccountProfile.UNKNOWN, true, false, null, 0, null);
  }

  /** Counts, and knows whether to go on. */
  private final class Watcher implements Listing.Watcher {
    private final IntConsumer progress;
    private int videos;

    Watcher(IntConsumer progress) {
      this.progress = progress;
    }

    @Override
    public void videoRead() {
      progress.accept(++videos);
    }

    @Override
    public boolean isStopped() {
      synchronized (stopping) {
        return stopped;
      }
    }
  }
}

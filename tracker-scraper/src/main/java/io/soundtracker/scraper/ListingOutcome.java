package io.soundtracker.scraper;

import io.soundtracker.core.scrape.Coverage;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Blocked;
import io.soundtracker.core.scrape.FetchOutcome.Cases;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.FetchOutcome.Partial;
import io.soundtracker.core.scrape.FetchOutcome.Unreachable;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a listing means once it is known how many videos were kept of all its attempts: a
 * source speaks for its last attempt only.
 */
final class ListingOutcome {
  private ListingOutcome() {}

  /** Agrees the outcome with what was kept. */
  static FetchOutcome settle(FetchOutcome said, int kept, boolean stopped) {
    FetchOutcome truth = stopped ? cutShort(said) : said;
    return kept > 0 ? withVideos(truth) : withoutVideos(truth);
  }

  /**
   * What the listing speaks for.
   *
   * @param cameDownTo when the last video that stands by its age was posted, null when none does
   */
  static Coverage coverage(FetchOutcome outcome, @Nullable Instant cameDownTo) {
    if (outcome instanceof Complete complete && complete.reach() == Reach.WHOLE_PROFILE) {
      return Coverage.WHOLE_PROFILE;
    }
    boolean complete = outcome.status() == LogStatus.SUCCESS;
    return new Coverage(complete, cameDownTo);
  }

  /** When the run is stopped its listings say "enough", and mean that they were cut short. */
  private static FetchOutcome cutShort(FetchOutcome said) {
    return said instanceof Complete complete && complete.reach() == Reach.ENOUGH
        ? new Partial(FailureCause.INTERRUPTED, "Stopped before its end")
        : said;
  }

  private static FetchOutcome withVideos(FetchOutcome said) {
    return said.fold(
        new Cases<>(
            complete -> complete,
            partial -> partial,
            unavailable -> new Partial(FailureCause.SERVER, unavailable.message()),
            unreachable -> new Partial(unreachable.cause(), unreachable.message()),
            blocked -> new Partial(FailureCause.BLOCKED, blocked.message()),
            toolBroken -> new Partial(FailureCause.TOOL, toolBroken.message()),
            skipped -> skipped));
  }

  private static FetchOutcome withoutVideos(FetchOutcome said) {
    if (said instanceof Partial partial) {
      return partial.isBlock()
          ? new Blocked(partial.message())
          : new Unreachable(partial.cause(), partial.message());
    }
    return said;
  }
}

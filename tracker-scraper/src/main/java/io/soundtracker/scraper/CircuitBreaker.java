package io.soundtracker.scraper;

import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.ToolBroken;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;
import io.soundtracker.core.scrape.LogStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run that can only do harm: TikTok refuses this machine, or the tool is broken. All jobs
 * share one. Once open it stays open. Safe for use by several threads.
 *
 * <p>"No such profile" is also what TikTok says to a machine it refuses. When five profiles in a
 * row are missing and none was read, the run {@linkplain #isSuspicious() should go on} with the
 * accounts that answered last; when three of those are missing too, it is a block.
 *
 * <p>Failsafe's breaker would not make it simpler: that one counts failures of one kind and tries
 * again after a delay, while ours weighs kinds of outcomes against each other and ends the run.
 */
final class CircuitBreaker {
  static final int BLOCKS = 3;
  static final int MISSING_SUSPICIOUS = 5;
  static final int MISSING_CONCLUSIVE = 8;
  static final int TOOL_FAILURES = 3;

  private static final String COOL_DOWN =
      "; try again in a few hours, with fewer jobs or a longer pause between requests";

  private boolean anyRead;
  private int blocks;
  private int missing;
  private int toolFailures;
  private @Nullable String problem;
  private boolean blocked;

  /** Why nothing more should be asked; empty while all is well. */
  synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Whether it is open because TikTok refuses this machine. */
  synchronized boolean isBlocked() {
    return blocked;
  }

  /** Whether it is time to ask an account that is known to exist. */
  synchronized boolean isSuspicious() {
    return missing >= MISSING_SUSPICIOUS;
  }

  /** Takes note of how a listing ended. */
  synchronized void saw(FetchOutcome outcome) {
    if (outcome.isBlock()) {
      blocks++;
      blockedWhen(blocks >= BLOCKS, "TikTok is blocking this machine" + COOL_DOWN);
    } else if (outcome.status() == LogStatus.SUCCESS || outcome.status() == LogStatus.PARTIAL) {
      anyRead = true;
      blocks = 0;
      missing = 0;
      toolFailures = 0;
    } else if (outcome instanceof ToolBroken) {
      toolFailures++;
      openWhen(!anyRead || toolFailures >= TOOL_FAILURES, outcome.message());
    } else if (outcome instanceof Unavailable unavailable
        && unavailable.reason() == Reason.MISSING
        && !anyRead) {
      missing++;
      blockedWhen(
          missing >= MISSING_CONCLUSIVE,
          "TikTok showed none of "
              + missing
              + " profiles in a row, so it seems to be blocking this machine"
              + COOL_DOWN);
    } else {
      missing = 0;
    }
  }

  private void blockedWhen(boolean enough, String why) {
    blocked |= enough && problem == null;
    openWhen(enough, why);
  }

  private void openWhen(boolean enough, String why) {
    if (enough && problem == null) {
      problem = why;
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.FailureCause;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.FetchOutcome.Cases;
import io.soundtracker.core.scrape.FetchOutcome.Complete;
import io.soundtracker.core.scrape.FetchOutcome.Reason;
import io.soundtracker.core.scrape.FetchOutcome.Unavailable;

/** What the end of a listing means for somebody who looks at one profile. */
final class ProfileAdvice {
  private static final String COOL_DOWN =
      "TikTok refuses this machine for a while: try again in an hour or two";

  private ProfileAdvice() {}

  /** How much of the profile was seen. */
  static String extent(FetchOutcome outcome) {
    if (!(outcome instanceof Complete complete)) {
      return "in part: " + outcome.code();
    }
    return switch (complete.reach()) {
      case WHOLE_PROFILE -> "to the end of the profile";
      case LIMIT -> "as many videos as asked for; there may be more";
      case ENOUGH -> "back to the day asked for";
    };
  }

  /** What to do about it; empty when there is nothing to add. */
  static String on(AccountHandle account, FetchOutcome outcome) {
    return outcome.fold(
        new Cases<>(
            complete -> "",
            partial -> on(partial.cause()),
            unavailable -> on(account, unavailable),
            unreachable -> on(unreachable.cause()),
            blocked -> COOL_DOWN,
            toolBroken -> "",
            skipped -> ""));
  }

  private static String on(AccountHandle account, Unavailable unavailable) {
    Reason reason = unavailable.reason();
    return switch (reason) {
      case PRIVATE -> "Only people it lets in can see its videos";
      case MISSING ->
          "Check the name in a browser, " + account.profileUrl() + ", it may also have changed";
      case TAKEN_OVER -> "";
    };
  }

  private static String on(FailureCause cause) {
    return switch (cause) {
      case NETWORK, STALLED, TIMED_OUT -> "Check the connection, and try again";
      case SERVER -> "Try again in a while";
      case BLOCKED -> COOL_DOWN;
      case TOOL -> "See what is wrong with: tracker doctor";
      case INTERRUPTED, STORAGE -> "";
    };
  }
}

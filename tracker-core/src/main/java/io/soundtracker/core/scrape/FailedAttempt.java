package io.soundtracker.core.scrape;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt at an account that brought nothing.
 *
 * @param at when
 * @param outcome the class of the outcome, see {@link FetchOutcome#code()}; null in adopted rows
 * @param message what happened, null when nothing is known
 * @param permanent whether the profile itself cannot be listed: it is private, missing, or the
 *     handle was taken over. What TikTok says while it blocks this machine proves nothing
 */
public record FailedAttempt(
    Instant at, @Nullable String outcome, @Nullable String message, boolean permanent) {

  /** An attempt as its log has it. */
  public static FailedAttempt of(
      Instant at, @Nullable String outcome, @Nullable String message, boolean duringBlock) {
    boolean permanent = !duringBlock && FetchOutcome.isUnavailable(outcome);
    return new FailedAttempt(at, outcome, message, permanent);
  }
}

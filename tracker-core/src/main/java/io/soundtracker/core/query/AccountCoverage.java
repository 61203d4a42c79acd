package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.LogStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well an account is known.
 *
 * @param account its present handle
 * @param target whether it is one of ours
 * @param active whether it is scraped
 * @param readAt when a listing of it last brought an answer, null when never
 * @param lastAttempt the last time it was tried, null when never
 */
public record AccountCoverage(
    AccountHandle account,
    boolean target,
    boolean active,
    @Nullable Instant readAt,
    @Nullable Attempt lastAttempt) {

  /**
   * One attempt at a listing.
   *
   * @param at when
   * @param status how it ended, never {@link LogStatus#SKIPPED}
   * @param outcome the class of the outcome; null in adopted rows
   * @param message what happened, null when all went well
   */
  public record Attempt(
      Instant at, LogStatus status, @Nullable String outcome, @Nullable String message) {}
}

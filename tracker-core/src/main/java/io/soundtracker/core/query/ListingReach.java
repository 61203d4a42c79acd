package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import java.time.Instant;

/**
 * What one past listing speaks for: it showed every video uploaded from {@code backTo} on.
 *
 * @param account whose profile it listed, by its present handle
 * @param readAt when it was begun
 * @param backTo the oldest moment covered; {@link Instant#EPOCH} for the whole profile
 * @param complete whether it went as far as it was meant to
 */
public record ListingReach(
    AccountHandle account, Instant readAt, Instant backTo, boolean complete) {

  /** Whether it covered the whole profile. */
  public boolean isWhole() {
    return backTo.equals(Instant.EPOCH);
  }
}

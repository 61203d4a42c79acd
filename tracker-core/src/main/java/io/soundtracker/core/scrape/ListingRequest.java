package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * Which profile to list, and how much of it.
 *
 * @param account the handle to list by
 * @param channel the channel to list by instead, whatever its handle is now; null to list by handle
 * @param limit the most videos to read, ≥ 1; null for no limit
 */
public record ListingRequest(
    AccountHandle account, @Nullable ChannelId channel, @Nullable Integer limit) {

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException when it is not positive
   */
  public ListingRequest {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("limit is not positive: " + limit);
    }
  }
}

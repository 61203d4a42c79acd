package io.soundtracker.core.scrape;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * Whose listing it is, as the listing itself says.
 *
 * @param handle the present handle
 * @param id the stable identity, null when the listing did not name it
 * @param profile what else it said
 */
public record Channel(AccountHandle handle, @Nullable ChannelId id, AccountProfile profile) {

  /**
   * This, with what it does not know taken from an earlier one. A handle is believed only beside an
   * id, since a line without one may name somebody else, or nobody.
   */
  public Channel orElse(Channel earlier) {
    return new Channel(
        id != null ? handle : earlier.handle,
        id != null ? id : earlier.id,
        profile.orElse(earlier.profile));
  }
}

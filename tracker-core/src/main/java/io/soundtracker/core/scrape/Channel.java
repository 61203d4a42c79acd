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
public record Channel(AccountHandle handle, @Nullable ChannelId id, AccountProfile profile) {}

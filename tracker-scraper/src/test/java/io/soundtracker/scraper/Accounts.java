package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountProfile;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.fixture.Channels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds accounts with a past. */
final class Accounts {
  private final AccountHandle handle;
  private @Nullable ChannelId channel;
  private @Nullable Instant lastScrapedAt;
  private boolean active = true;

  private Accounts(String handle) {
    this.handle = AccountHandle.of(handle);
  }

  /** An active account that was never scraped. */
  static Accounts anAccount(String handle) {
    return new Accounts(handle);
  }

  /** Gives it the channel that listings of this handle show. */
  Accounts channelOf(String shownBy) {
    channel = Channels.aChannel(shownBy).build().id();
    return this;
  }

  Accounts scrapedAt(Instant time) {
    lastScrapedAt = time;
    return this;
  }

  Accounts inactive() {
    active = false;
    return this;
  }

  Account build() {
    return new Account(
        0, handle, channel, AccountProfile.UNKNOWN, active, false, lastScrapedAt, 0, null);
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.video.VideoId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guards an account against videos of somebody else: handles change hands.
 *
 * <p>A listing is the account's when it shows the account's channel id. As long as no channel id is
 * stored, it is when it shows the handle that was asked for, or a video that is stored for the
 * account already (so it was renamed). Anything else is a stranger's, and nothing of it is kept.
 * For one thread.
 */
final class Ownership {
  private final Account account;
  private final Set<VideoId> stored;
  private @Nullable ChannelId channel;
  private @Nullable Channel stranger;
  private boolean proven;

  Ownership(Account account, Set<VideoId> stored) {
    this.account = account;
    this.stored = stored;
    this.channel = account.channelId();
  }

  /** What a line means for the listing. */
  enum Verdict {
    /** It is the account's, as far as can be told by now. */
    OURS,
    /** The listing is the account's, this line is not. */
    STRAY_LINE,
    /** The whole listing is somebody else's. */
    STRANGERS_LISTING
  }

  Verdict judge(ListingEntry entry) {
    Channel shown = entry.channel();
    if (channel != null && shown.id() != null && !channel.equals(shown.id())) {
      return proven ? Verdict.STRAY_LINE : refuse(shown);
    }
    if (!proven && !provesOurs(entry)) {
      stranger = shown;
      return stored.isEmpty() ? Verdict.STRANGERS_LISTING : Verdict.OURS;
    }
    proven = true;
    stranger = null;
    if (channel == null) {
      channel = shown.id();
    }
    return Verdict.OURS;
  }

  /** Why nothing of the listing may be kept; empty when it is the account's, or showed nothing. */
  Optional<String> objection() {
    return Optional.ofNullable(stranger).map(this::describe);
  }

  private Verdict refuse(Channel shown) {
    stranger = shown;
    return Verdict.STRANGERS_LISTING;
  }

  private boolean provesOurs(ListingEntry entry) {
    return (channel != null && channel.equals(entry.channel().id()))
        || entry.channel().handle().equals(account.handle())
        || stored.contains(entry.video().id());
  }

  private String describe(Channel other) {
    if (other.handle().equals(account.handle())) {
      return account.handle()
          + " belongs to another channel now, and its own cannot be listed, so nothing was kept; find"
          + " out the account's new handle and add that";
    }
    return account.handle()
        + " shows the videos of "
        + other.handle()
        + ", so nothing was kept; if that is its new handle, add it and remove the old one";
  }
}

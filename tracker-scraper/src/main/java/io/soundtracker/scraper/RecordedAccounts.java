package io.soundtracker.scraper;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.AccountRepository.Tracking;
import io.soundtracker.core.account.ChannelId;
import io.soundtracker.core.scrape.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the account a recorded line belongs to, and adds the unknown ones. A recording may be old,
 * so the channel id says more than the handle. For one thread.
 */
final class RecordedAccounts {
  private final AccountRepository accounts;
  private final UnknownAccounts policy;
  private final Map<ChannelId, AccountHandle> handles = new HashMap<>();
  private final Map<Long, ChannelId> channels = new HashMap<>();
  private final Map<Claim, Optional<Account>> answers = new HashMap<>();
  private final List<AccountHandle> added = new ArrayList<>();

  RecordedAccounts(AccountRepository accounts, UnknownAccounts policy) {
    this.accounts = accounts;
    this.policy = policy;
    accounts.findAll().forEach(account -> know(account, account.channelId()));
  }

  /** Whose a line says it is. */
  private record Claim(AccountHandle handle, @Nullable ChannelId channel) {}

  /**
   * The account of a line.
   *
   * @return empty when the handle is an account's whose channel is another one
   */
  Optional<Account> of(Channel channel) {
    return answers.computeIfAbsent(new Claim(channel.handle(), channel.id()), this::resolve);
  }

  /** The accounts that were not known, in the order they were met. */
  List<AccountHandle> added() {
    return List.copyOf(added);
  }

  private Optional<Account> resolve(Claim claim) {
    ChannelId channel = claim.channel();
    AccountHandle met = channel == null ? null : handles.get(channel);
    AccountHandle handle = met != null ? met : claim.handle();
    Optional<Account> found =
        (channel == null ? Optional.<Account>empty() : accounts.find(channel))
            .or(() -> accounts.find(handle));
    if (found.isPresent() && belongsToAnother(found.get(), claim.channel())) {
      return Optional.empty();
    }
    Account account =
        found
            .filter(each -> each.active() || policy == UnknownAccounts.ADD_INACTIVE)
            .orElseGet(() -> add(handle));
    know(account, claim.channel());
    return Optional.of(account);
  }

  private boolean belongsToAnother(Account account, @Nullable ChannelId claimed) {
    ChannelId owner = channels.get(account.id());
    return claimed != null && owner != null && !claimed.equals(owner);
  }

  private Account add(AccountHandle handle) {
    Tracking tracking =
        policy == UnknownAccounts.TRACK ? accounts.track(handle) : accounts.addInactive(handle);
    if (tracking == Tracking.ADDED) {
      added.add(handle);
    }
    return accounts
        .find(handle)
        .orElseThrow(() -> new IllegalStateException(handle + " was added and is not there"));
  }

  private void know(Account account, @Nullable ChannelId channel) {
    if (channel != null) {
      handles.put(channel, account.handle());
      channels.put(account.id(), channel);
    }
  }
}

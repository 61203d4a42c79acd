package io.soundtracker.cli;

import io.soundtracker.cli.config.ConfiguredAccount;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings the database in line with the configuration: accounts are added and marked, never removed;
 * the configured exclusive songs are exactly those.
 */
final class ConfigSync {
  private final AccountRepository accounts;
  private final ExclusiveSongs exclusiveSongs;

  ConfigSync(AccountRepository accounts, ExclusiveSongs exclusiveSongs) {
    this.accounts = accounts;
    this.exclusiveSongs = exclusiveSongs;
  }

  void apply(TrackerConfig config) {
    Set<AccountHandle> active = new HashSet<>();
    Set<AccountHandle> targets = new HashSet<>();
    if (!config.accounts().isEmpty() || !config.targetAccounts().isEmpty()) {
      List<Account> known = accounts.findAll();
      known.stream().filter(Account::active).map(Account::handle).forEach(active::add);
      known.stream().filter(Account::target).map(Account::handle).forEach(targets::add);
    }
    Stream.concat(config.accounts().stream(), config.targetAccounts().stream())
        .map(ConfiguredAccount::handle)
        .filter(active::add)
        .forEach(accounts::track);
    config.targetAccounts().stream()
        .map(ConfiguredAccount::handle)
        .filter(targets::add)
        .forEach(handle -> accounts.setTarget(handle, true));
    if (config.source().isPresent() || !config.exclusiveSongs().isEmpty()) {
      exclusiveSongs.synchronise(config.exclusiveKeys());
    }
  }
}

package io.soundtracker.cli.config;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;

/**
 * An account that the configuration names.
 *
 * @param handle the account, perhaps by a former handle
 * @param place where it is named, such as {@code tracker.yaml:3}
 */
public record ConfiguredAccount(AccountHandle handle, String place) {

  /** Whether this is what the configuration calls a tracked account. */
  public boolean names(Account account, AccountRepository accounts) {
    return accounts.find(handle).filter(found -> found.id() == account.id()).isPresent();
  }
}

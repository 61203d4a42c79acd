package io.soundtracker.cli;

import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.query.Selection;
import jakarta.inject.Inject;
import picocli.CommandLine.Mixin;

/** Which videos a command counts. */
final class SelectionOptions {
  @Mixin private final PeriodOptions period;
  @Mixin private final AccountOptions accounts;

  @Inject
  SelectionOptions(PeriodOptions period, AccountOptions accounts) {
    this.period = period;
    this.accounts = accounts;
  }

  /**
   * The selection.
   *
   * @throws UnknownAccountException when an account is not in the database
   */
  Selection selection(AccountRepository known) {
    return accounts.selection(known).during(period.period());
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import picocli.CommandLine.Mixin;

/** Which videos a command counts, the filters of sounds included. */
final class ScopeOptions {
  @Mixin private final SelectionOptions selection;
  @Mixin private final FilterOptions filters;

  @Inject
  ScopeOptions(SelectionOptions selection, FilterOptions filters) {
    this.selection = selection;
    this.filters = filters;
  }

  /**
   * The scope.
   *
   * @param known the accounts that may be named
   * @param snapshot which sounds there are to leave out
   * @throws io.soundtracker.core.InvalidInputException when an option or the whitelist makes no
   *     sense
   * @throws io.soundtracker.core.account.UnknownAccountException when an account is not in the
   *     database
   */
  Scope scope(AccountRepository known, Snapshot snapshot) {
    return Scope.of(selection.selection(known), filters.filter(), snapshot);
  }
}

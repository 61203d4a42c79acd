package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Whose videos a command counts. */
final class AccountOptions {
  @Option(
      names = "--account",
      paramLabel = "@ACCOUNT",
      description = "Only videos of this account; may be repeated.")
  private List<AccountHandle> accounts = List.of();

  @Option(names = "--targets", description = "Only videos of target accounts.")
  private boolean targets;

  @Inject
  AccountOptions() {}

  /**
   * Their videos of all dates.
   *
   * @throws UnknownAccountException when an account is not in the database
   */
  Selection selection(AccountRepository known) {
    Set<AccountHandle> handles =
        accounts.stream()
            .map(
                handle -> known.find(handle).orElseThrow(() -> new UnknownAccountException(handle)))
            .map(Account::handle)
            .collect(Collectors.toUnmodifiableSet());
    return Selection.EVERYTHING.of(handles).of(targets ? Side.TARGETS : Side.ANY);
  }
}

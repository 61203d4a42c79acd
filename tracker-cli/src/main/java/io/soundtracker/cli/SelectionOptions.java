package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Side;
import io.soundtracker.core.query.SoundChoice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which videos a command counts. */
final class SelectionOptions {
  @Mixin private final PeriodOptions period;

  @Option(
      names = "--account",
      paramLabel = "@ACCOUNT",
      description = "Only videos of this account; may be repeated.")
  private List<AccountHandle> accounts = List.of();

  @Option(names = "--targets", description = "Only videos of target accounts.")
  private boolean targets;

  @Inject
  SelectionOptions(PeriodOptions period) {
    this.period = period;
  }

  /**
   * The selection.
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
    return new Selection(
        period.period(), handles, targets ? Side.TARGETS : Side.ANY, SoundChoice.EVERY);
  }
}

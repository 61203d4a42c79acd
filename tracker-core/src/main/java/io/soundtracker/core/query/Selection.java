package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import java.util.Set;

/**
 * Which videos an answer counts: those uploaded in a period by certain accounts, with certain
 * sounds. Videos known to be deleted are never counted.
 *
 * @param period the days of upload
 * @param accounts these accounts only, by their present handles; empty for every account
 * @param side of those, only these
 * @param sounds what the videos play
 */
public record Selection(
    DateRange period, Set<AccountHandle> accounts, Side side, SoundChoice sounds) {
  /** Every video. */
  public static final Selection EVERYTHING =
      new Selection(DateRange.ALL, Set.of(), Side.ANY, SoundChoice.EVERY);

  /** Copies the set. */
  public Selection {
    accounts = Set.copyOf(accounts);
  }

  /** The same of another period. */
  public Selection during(DateRange other) {
    return new Selection(other, accounts, side, sounds);
  }

  /** The same of these accounts; of every account when there are none. */
  public Selection of(Set<AccountHandle> others) {
    return new Selection(period, others, side, sounds);
  }

  /** The same of one account. */
  public Selection of(AccountHandle account) {
    return of(Set.of(account));
  }

  /** The same of one side. */
  public Selection of(Side other) {
    return new Selection(period, accounts, other, sounds);
  }

  /** The same of these sounds. */
  public Selection of(SoundChoice other) {
    return new Selection(period, accounts, side, other);
  }

  /**
   * Whether it counts the videos of an account.
   *
   * @param account its present handle
   * @param target whether it is one of ours
   */
  public boolean includes(AccountHandle account, boolean target) {
    return (accounts.isEmpty() || accounts.contains(account))
        && (side == Side.ANY || target == (side == Side.TARGETS));
  }

  /** Whether it counts the videos of every account. */
  public boolean isOfEveryAccount() {
    return accounts.isEmpty() && side == Side.ANY;
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which account is scraped next.
 *
 * @param account the one that is due first
 * @param at when; not after now when it is due
 * @param due how many are due now
 */
record NextDue(AccountHandle account, Instant at, long due) {
  /** An account is due a little before its time, so that a daily job skips no day. */
  private static final int TENTHS_OF_THE_INTERVAL = 9;

  /** An account, and when it is due. */
  private record Turn(Account account, Instant at) {}

  /** Finds it; empty when no account is active. */
  static Optional<NextDue> of(List<Account> accounts, Duration staleAfter, Instant now) {
    List<Turn> turns =
        accounts.stream()
            .filter(Account::active)
            .map(account -> new Turn(account, dueAt(account, staleAfter, now)))
            .sorted(Comparator.comparing(Turn::at).thenComparing(turn -> turn.account().handle()))
            .toList();
    long due = turns.stream().filter(turn -> !turn.at().isAfter(now)).count();
    return turns.stream()
        .findFirst()
        .map(turn -> new NextDue(turn.account().handle(), turn.at(), due));
  }

  private static Instant dueAt(Account account, Duration staleAfter, Instant now) {
    Instant last = account.lastScrapedAt();
    return last == null || last.isAfter(now)
        ? Instant.EPOCH
        : last.plus(staleAfter.dividedBy(10).multipliedBy(TENTHS_OF_THE_INTERVAL));
  }
}

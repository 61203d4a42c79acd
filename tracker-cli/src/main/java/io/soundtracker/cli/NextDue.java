package io.soundtracker.cli;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which account is scraped next.
 *
 * @param account the one that is due first
 * @param at when; not after now when it is due, null when it was never read
 * @param due how many are due now
 */
record NextDue(AccountHandle account, @Nullable Instant at, long due) {
  /** An account is due a little before its time, so that a daily job skips no day. */
  private static final int TENTHS_OF_THE_INTERVAL = 9;

  private static final Comparator<Account> STALEST_FIRST =
      Comparator.comparing(
              Account::lastScrapedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Account::handle);

  /** Finds it; empty when no account is active. */
  static Optional<NextDue> of(List<Account> accounts, Duration staleAfter, Instant now) {
    List<Account> active = accounts.stream().filter(Account::active).sorted(STALEST_FIRST).toList();
    long due = active.stream().filter(account -> isDue(dueAt(account, staleAfter), now)).count();
    return active.stream()
        .findFirst()
        .map(account -> new NextDue(account.handle(), dueAt(account, staleAfter), due));
  }

  private static boolean isDue(@Nullable Instant at, Instant now) {
    return at == null || !at.isAfter(now);
  }

  private static @Nullable Instant dueAt(Account account, Duration staleAfter) {
    Instant last = account.lastScrapedAt();
    return last == null
        ? null
        : last.plus(staleAfter.dividedBy(10).multipliedBy(TENTHS_OF_THE_INTERVAL));
  }
}

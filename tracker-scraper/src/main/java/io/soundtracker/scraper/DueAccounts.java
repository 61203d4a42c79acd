package io.soundtracker.scraper;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the accounts of a run, and their order: the longest neglected first. */
final class DueAccounts {
  /** Less than the whole interval, so that a daily job that starts a minute early skips no day. */
  private static final int TENTHS_OF_THE_INTERVAL = 9;

  private static final Comparator<Account> STALEST_FIRST =
      Comparator.comparing(
              Account::lastScrapedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(Account::handle);

  private final AccountRepository accounts;
  private final Clock clock;

  DueAccounts(AccountRepository accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * The accounts a run is about.
   *
   * @throws InvalidInputException when the plan names an account that is not tracked or not active
   */
  List<Account> select(ScrapePlan plan) {
    Instant now = clock.instant();
    return candidates(plan.only()).stream()
        .filter(
            account ->
                plan.selection() == Selection.ALL
                    || isDue(account.lastScrapedAt(), now, plan.staleAfter()))
        .sorted(STALEST_FIRST)
        .toList();
  }

  private List<Account> candidates(List<AccountHandle> only) {
    if (only.isEmpty()) {
      return accounts.findAll().stream().filter(Account::active).toList();
    }
    Map<Long, Account> named = new LinkedHashMap<>();
    for (AccountHandle handle : only) {
      Account account =
          accounts.find(handle).orElseThrow(() -> new UnknownAccountException(handle));
      if (!account.active()) {
        throw new InvalidInputException(
            handle + " is inactive, so it is not scraped",
            "Make it active again: tracker accounts add " + handle);
      }
      named.put(account.id(), account);
    }
    return List.copyOf(named.values());
  }

  /** A moment in the future comes from a clock that was wrong, and must not silence an account. */
  private static boolean isDue(@Nullable Instant last, Instant now, Duration staleAfter) {
    return last == null
        || last.isAfter(now)
        || !last.isAfter(now.minus(staleAfter.dividedBy(10).multipliedBy(TENTHS_OF_THE_INTERVAL)));
  }
}

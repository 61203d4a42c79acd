package io.soundtracker.scraper;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.account.UnknownAccountException;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.FailedAttempt;
import io.soundtracker.core.scrape.Schedule;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the accounts of a run, and their order: those that were never tried first, then the
 * longest neglected. Trying counts, not being answered: otherwise a few accounts that never answer
 * would go first every time, and end each run before the others have had their turn.
 */
final class DueAccounts {
  private static final Comparator<AccountStanding> NEGLECTED_FIRST =
      Comparator.comparing(
              DueAccounts::lastTried, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(standing -> standing.account().handle());

  private final AccountRepository accounts;
  private final ScrapeHistory history;
  private final Clock clock;

  DueAccounts(AccountRepository accounts, ScrapeHistory history, Clock clock) {
    this.accounts = accounts;
    this.history = history;
    this.clock = clock;
  }

  /**
   * The accounts a run is about.
   *
   * @throws InvalidInputException when the plan names an account that is not tracked or not active
   */
  List<Account> select(ScrapePlan plan) {
    Instant now = clock.instant();
    Schedule schedule = new Schedule(plan.staleAfter());
    return candidates(plan.only())
        .filter(standing -> plan.selection() == Selection.ALL || schedule.isDue(standing, now))
        .sorted(NEGLECTED_FIRST)
        .map(AccountStanding::account)
        .toList();
  }

  /**
   * When the first of them is due, in the past when one is due already; empty when there is none.
   *
   * @throws InvalidInputException when the plan names an account that is not tracked or not active
   */
  Optional<Instant> next(ScrapePlan plan) {
    Instant now = clock.instant();
    Schedule schedule = new Schedule(plan.staleAfter());
    return candidates(plan.only())
        .map(standing -> plan.selection() == Selection.ALL ? now : schedule.dueAt(standing, now))
        .min(Comparator.naturalOrder());
  }

  private static @Nullable Instant lastTried(AccountStanding standing) {
    Instant answered = standing.account().lastScrapedAt();
    List<FailedAttempt> failures = standing.failures();
    // They are what was tried since the last answer.
    return failures.isEmpty() ? answered : failures.get(failures.size() - 1).at();
  }

  private Stream<AccountStanding> candidates(List<AccountHandle> only) {
    Set<Long> named = only.stream().map(this::active).collect(Collectors.toSet());
    return history.standings().stream()
        .filter(standing -> only.isEmpty() || named.contains(standing.account().id()));
  }

  private long active(AccountHandle handle) {
    Account account = accounts.find(handle).orElseThrow(() -> new UnknownAccountException(handle));
    if (!account.active()) {
      throw new InvalidInputException(
          handle + " is inactive, so it is not scraped",
          "Make it active again: tracker accounts add " + handle);
    }
    return account.id();
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.AccountStanding;
import io.soundtracker.core.scrape.Schedule;
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

  /** Finds it; empty when no account is active. */
  static Optional<NextDue> of(List<AccountStanding> standings, Schedule schedule, Instant now) {
    long due = standings.stream().filter(standing -> schedule.isDue(standing, now)).count();
    return standings.stream()
        .map(
            standing ->
                new NextDue(standing.account().handle(), schedule.dueAt(standing, now), due))
        .min(Comparator.comparing(NextDue::at).thenComparing(NextDue::account));
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.ScrapeBatch;
import io.soundtracker.core.scrape.SpentRequests;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of a run, and ends it when the budget is spent. What a listing costs is known
 * when it has ended, so those under way may exceed the budget; each counts as the two requests that
 * the shortest one takes. Safe for use by several threads.
 */
final class Spending {
  private static final int LEAST = 2;

  private final RequestBudget budget;
  private final List<SpentRequests> spent;
  private final Clock clock;
  private int underWay;
  private @Nullable String problem;

  Spending(RequestBudget budget, List<SpentRequests> before, Clock clock) {
    this.budget = budget;
    this.spent = new ArrayList<>(before);
    this.clock = clock;
  }

  /** Why nothing more should be asked; empty while the budget lasts. */
  synchronized Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** Takes note that a listing begins, or says why it must not. */
  synchronized Optional<String> begin() {
    if (problem == null) {
      problem = shortage();
    }
    if (problem == null) {
      underWay++;
    }
    return problem();
  }

  /** Takes note of what a listing that has begun came to. */
  synchronized void end(ScrapeBatch batch) {
    underWay--;
    spent.add(new SpentRequests(batch.readAt(), batch.details().cost()));
  }

  private @Nullable String shortage() {
    List<SpentRequests> all = new ArrayList<>(spent);
    all.add(new SpentRequests(clock.instant(), underWay * LEAST));
    return budget
        .spent(all, clock.instant())
        .map(
            shortage ->
                shortage.reason() + " until " + shortage.until().truncatedTo(ChronoUnit.SECONDS))
        .orElse(null);
  }
}

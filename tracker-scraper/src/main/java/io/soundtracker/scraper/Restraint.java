package io.soundtracker.scraper;

import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.SpentRequests;
import io.soundtracker.scraper.ScrapePlan.Selection;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a run may begin, by what earlier ones have left behind. */
final class Restraint {
  private final ScrapeHistory history;
  private final Politeness politeness;
  private final Clock clock;

  Restraint(ScrapeHistory history, Politeness politeness, Clock clock) {
    this.history = history;
    this.politeness = politeness;
    this.clock = clock;
  }

  /** Why a run has to wait; a forced one waits for the request budget alone. */
  Optional<Postponement> postponement(ScrapePlan plan) {
    Optional<Postponement> block =
        plan.selection() == Selection.ALL ? Optional.empty() : coolDown();
    return Stream.of(block, scarcity())
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Postponement::until));
  }

  /** A count of the requests of the run that begins. */
  Spending spending() {
    return new Spending(politeness.budget(), spent(), clock);
  }

  private Optional<Postponement> coolDown() {
    Instant now = clock.instant();
    return history
        .block()
        .map(block -> new Postponement(block.reason(), block.until(politeness.coolDown())))
        .filter(pause -> pause.until().isAfter(now));
  }

  private Optional<Postponement> scarcity() {
    return politeness
        .budget()
        .scarce(spent(), clock.instant())
        .map(shortage -> new Postponement(shortage.reason(), shortage.until()));
  }

  private List<SpentRequests> spent() {
    return politeness.budget().isLimited()
        ? history.requestsSince(clock.instant().minus(RequestBudget.LONGEST))
        : List.of();
  }
}

package io.soundtracker.analysis.health;

import io.soundtracker.core.monitor.ListingTally;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often listings ended in one class of outcome.
 *
 * @param outcome the class, see {@link io.soundtracker.core.scrape.FetchOutcome#code()}
 * @param now how often in the window
 * @param before how often in the window before
 */
public record OutcomeCount(String outcome, long now, long before) {
  private static final Comparator<OutcomeCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(OutcomeCount::now)
          .thenComparingLong(OutcomeCount::before)
          .reversed()
          .thenComparing(OutcomeCount::outcome);

  static List<OutcomeCount> of(ListingTally now, ListingTally before) {
    return Stream.concat(now.outcomes().keySet().stream(), before.outcomes().keySet().stream())
        .distinct()
        .map(
            outcome ->
                new OutcomeCount(
                    outcome,
                    now.outcomes().getOrDefault(outcome, 0L),
                    before.outcomes().getOrDefault(outcome, 0L)))
        .sorted(MOST_FREQUENT_FIRST)
        .toList();
  }
}

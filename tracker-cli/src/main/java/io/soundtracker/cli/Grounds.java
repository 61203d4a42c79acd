package io.soundtracker.cli;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import jakarta.inject.Inject;
import java.util.List;

/** Finds out what an answer rests on. */
final class Grounds {
  private final Application application;
  private final Surroundings surroundings;

  @Inject
  Grounds(Application application, Surroundings surroundings) {
    this.application = application;
    this.surroundings = surroundings;
  }

  /** The accounts of a selection, and how well each is known. */
  NetworkCoverage coverage(Snapshot snapshot, Selection selection) {
    return NetworkCoverage.of(
        snapshot,
        selection,
        surroundings.clock().instant(),
        application.config().scrape().staleAfter());
  }

  /**
   * All that is to be said beside an answer.
   *
   * @param filters what it leaves out, one phrase each
   */
  Basis basis(Snapshot snapshot, Selection selection, List<String> filters) {
    return basis(snapshot, selection, filters, snapshot.totals(selection));
  }

  /**
   * The same when the totals are known already: they cost a look at every video.
   *
   * @param totals of the selection
   */
  Basis basis(Snapshot snapshot, Selection selection, List<String> filters, NetworkTotals totals) {
    return new Basis(
        selection.period(),
        coverage(snapshot, selection),
        totals.videos(),
        totals.unidentified(),
        filters);
  }
}

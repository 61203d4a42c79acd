package io.soundtracker.analysis;

import io.soundtracker.core.query.DateRange;
import java.util.List;

/**
 * What an answer rests on, to be told with it.
 *
 * @param period the days of upload that it counts
 * @param coverage the accounts, and how well each is known
 * @param videos videos it counts, ≥ 0
 * @param unidentified those of them whose sound has no title, ≥ 0
 * @param filters what it leaves out, one phrase each; empty when nothing
 */
public record Basis(
    DateRange period,
    NetworkCoverage coverage,
    long videos,
    long unidentified,
    List<String> filters) {

  /** Copies the list. */
  public Basis {
    filters = List.copyOf(filters);
  }
}

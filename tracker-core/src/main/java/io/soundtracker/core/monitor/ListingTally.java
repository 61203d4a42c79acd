package io.soundtracker.core.monitor;

import java.util.Map;

/**
 * What a number of listings come to.
 *
 * @param succeeded those read as far as was meant
 * @param partial those that broke off
 * @param failed those that read nothing
 * @param lines the lines of which something is known beyond their videos; none of those that the
 *     Python tracker read
 * @param duplicates how many of the lines repeated a video
 * @param quarantined how many more lines were no videos
 * @param outcomes how many listings ended in which class of outcome, see {@link
 *     io.soundtracker.core.scrape.FetchOutcome#code()}; skipped ones are among them, and those
 *     without a class are not
 * @param missingFields in how many of the lines each usual field was missing
 */
public record ListingTally(
    long succeeded,
    long partial,
    long failed,
    long lines,
    long duplicates,
    long quarantined,
    Map<String, Long> outcomes,
    Map<String, Long> missingFields) {
  /** No listing at all. */
  public static final ListingTally NONE = new ListingTally(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

  /** Copies the maps. */
  public ListingTally {
    outcomes = Map.copyOf(outcomes);
    missingFields = Map.copyOf(missingFields);
  }

  /** Those that read something. */
  public long read() {
    return succeeded + partial;
  }

  /** Those that were tried. */
  public long tried() {
    return read() + failed;
  }
}

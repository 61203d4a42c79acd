package io.soundtracker.core.query;

/**
 * A sum over the videos whose count is known.
 *
 * @param sum of the known counts, ≥ 0
 * @param known how many videos it rests on, ≥ 0; 0 means that the sum is unknown
 */
public record KnownSum(long sum, long known) {
  /** Nothing known. */
  public static final KnownSum NONE = new KnownSum(0, 0);
}

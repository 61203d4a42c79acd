package io.soundtracker.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the known counts of several videos come to, such as their views. Unknown counts are not in
 * it; how many there were is for the caller to tell.
 *
 * @param known the known counts, from the lowest to the highest
 */
public record CountSummary(List<Long> known) {

  /** Sorts the counts. */
  public CountSummary {
    known = known.stream().sorted().toList();
  }

  /** Their sum; as much as fits when it does not fit. */
  public long sum() {
    long sum = 0;
    for (long count : known) {
      sum = count > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + count;
    }
    return sum;
  }

  /**
   * Their mean.
   *
   * @return empty when no count is known
   */
  public OptionalDouble mean() {
    return known.stream().mapToDouble(Long::doubleValue).average();
  }

  /**
   * The count in the middle, or the mean of the two in the middle.
   *
   * @return empty when no count is known
   */
  public OptionalDouble median() {
    return Median.of(known);
  }
}

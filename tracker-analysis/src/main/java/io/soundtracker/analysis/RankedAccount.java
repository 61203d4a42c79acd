package io.soundtracker.analysis;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An account with its place in a ranking.
 *
 * @param rank from 1, without gaps and never shared
 * @param figures what it was ranked by
 */
public record RankedAccount(int rank, AccountFigures figures) {

  /**
   * Ranks accounts and keeps the first. The order in which they come in never matters.
   *
   * @param limit the most to keep, ≥ 1
   */
  public static List<RankedAccount> top(
      int limit, AccountOrder order, Collection<AccountFigures> accounts) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is not positive: " + limit);
    }
    List<AccountFigures> sorted =
        accounts.stream().sorted(order.comparator()).limit(limit).toList();
    return IntStream.range(0, sorted.size())
        .mapToObj(index -> new RankedAccount(index + 1, sorted.get(index)))
        .toList();
  }
}

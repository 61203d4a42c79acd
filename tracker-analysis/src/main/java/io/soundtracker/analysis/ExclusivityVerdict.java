package io.soundtracker.analysis;

import io.soundtracker.core.query.DateRange;
import java.util.List;

/**
 * How far "nobody else uses it" can be trusted. It is the same for every sound: what is not known
 * of another account may be a use of any of them.
 *
 * @param confidence how sure it is
 * @param others how many other accounts were compared with, ≥ 0
 * @param doubts the accounts that could overturn it, in the order they were given; empty when
 *     confirmed, and when there is no other account
 */
public record ExclusivityVerdict(Confidence confidence, int others, List<Doubt> doubts) {

  /** Copies the list. */
  public ExclusivityVerdict {
    doubts = List.copyOf(doubts);
  }

  /**
   * An account that could overturn a verdict.
   *
   * @param account the account
   * @param gap why something may have been missed
   */
  public record Doubt(CoveredAccount account, Gap gap) {}

  /**
   * Judges. It is confirmed when every other account {@linkplain CoveredAccount#gap covers} the
   * period, and there is one: with nobody to compare with, everything would be exclusive.
   *
   * @param others the accounts that are not meant to use the sounds
   */
  public static ExclusivityVerdict of(NetworkCoverage others, DateRange period) {
    List<Doubt> doubts =
        others.accounts().stream()
            .flatMap(
                account ->
                    account.gap(period, others.at()).map(gap -> new Doubt(account, gap)).stream())
            .toList();
    int compared = others.accounts().size();
    return new ExclusivityVerdict(
        compared > 0 && doubts.isEmpty() ? Confidence.CONFIRMED : Confidence.PROVISIONAL,
        compared,
        doubts);
  }

  /** Whether nothing can overturn it. */
  public boolean isConfirmed() {
    return confidence == Confidence.CONFIRMED;
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run should do.
 *
 * @param only narrows the run to these accounts; empty for every active account
 * @param selection whether accounts that are not due are left out
 * @param depth how far back to list
 * @param limit the most videos to list of one account, ≥ 1, null for no limit; a full listing
 *     ignores it
 * @param since list back to this moment instead of the refresh window, null for the window
 * @param jobs accounts listed at the same time, ≥ 1
 * @param staleAfter an account is due when its last answer is older than this, less 10 %
 * @param refreshWindow videos younger than this are read in every pass
 * @param fullEvery an account's whole profile is listed again after this time
 */
public record ScrapePlan(
    List<AccountHandle> only,
    Selection selection,
    Depth depth,
    @Nullable Integer limit,
    @Nullable Instant since,
    int jobs,
    Duration staleAfter,
    Duration refreshWindow,
    Duration fullEvery) {

  /** The defaults: every due account, four at a time, 24 h, 30 days, 7 days, no limit. */
  public static final ScrapePlan DEFAULT =
      new ScrapePlan(
          List.of(),
          Selection.DUE,
          Depth.REFRESH,
          null,
          null,
          4,
          Duration.ofHours(24),
          Duration.ofDays(30),
          Duration.ofDays(7));

  /**
   * Copies the list and checks the numbers.
   *
   * @throws IllegalArgumentException when one is not positive
   */
  public ScrapePlan {
    only = List.copyOf(only);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is not positive: " + jobs);
    }
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("limit is not positive: " + limit);
    }
  }

  /** Which accounts. */
  public enum Selection {
    /** Those whose last answer is too old. */
    DUE,
    /** All of them. */
    ALL
  }

  /** How far back. */
  public enum Depth {
    /** To the refresh window; the whole profile when its last whole listing is too old. */
    REFRESH,
    /** The whole profile. */
    FULL
  }
}

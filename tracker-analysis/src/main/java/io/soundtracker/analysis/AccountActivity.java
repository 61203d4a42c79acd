package io.soundtracker.analysis;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account posted lately. Pinned videos do not count: they stand first whatever their
 * age.
 *
 * @param coverage how well it is known
 * @param videos how many videos it has, ≥ 0
 * @param lastPost when the last one that is not pinned was posted, null without such a video
 * @param state what follows
 */
public record AccountActivity(
    CoveredAccount coverage, long videos, @Nullable Instant lastPost, ActivityState state) {
  private static final Comparator<AccountActivity> BY_STATE_THEN_LATEST =
      Comparator.<AccountActivity, ActivityState>comparing(AccountActivity::state)
          .thenComparing(AccountActivity::lastPost, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(AccountActivity::handle);

  /**
   * Judges accounts.
   *
   * @param usages over all dates, in any order
   * @param network how well they are known, and the moment of the judgement
   * @param within an account is active when it posted within this time before that moment
   * @return by state, of each the latest first
   */
  public static List<AccountActivity> of(
      Stream<AccountUsage> usages, NetworkCoverage network, Duration within) {
    Map<AccountHandle, CoveredAccount> known = network.byHandle();
    return usages
        .filter(usage -> known.containsKey(usage.account().handle()))
        .map(usage -> of(usage, known, network.at().minus(within)))
        .sorted(BY_STATE_THEN_LATEST)
        .toList();
  }

  private static AccountActivity of(
      AccountUsage usage, Map<AccountHandle, CoveredAccount> known, Instant since) {
    CoveredAccount coverage = Objects.requireNonNull(known.get(usage.account().handle()));
    return new AccountActivity(
        coverage, usage.videos(), usage.lastUnpinned(), state(usage, coverage, since));
  }

  /**
   * What was seen lately is certain, however old the listing. Silence is not: it takes a fresh
   * listing that reaches back as far as the silence is to be.
   */
  private static ActivityState state(AccountUsage usage, CoveredAccount coverage, Instant since) {
    Instant last = usage.lastUnpinned();
    if (last != null && !last.isBefore(since)) {
      return ActivityState.ACTIVE;
    }
    if (coverage.account().readAt() == null && usage.videos() == 0) {
      return ActivityState.NEVER_LISTED;
    }
    Instant reach = usage.videos() == 0 ? Instant.EPOCH : since;
    if (!coverage.covers(reach)) {
      return ActivityState.UNKNOWN;
    }
    return usage.videos() == 0 ? ActivityState.NO_VIDEOS : ActivityState.QUIET;
  }

  /** Its present handle. */
  public AccountHandle handle() {
    return coverage.handle();
  }

  /** UTC days from that of the last post to that of a moment; empty without such a video. */
  public OptionalLong daysSinceLastPost(Instant now) {
    return lastPost == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(day(lastPost), day(now)));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}

package io.soundtracker.analysis;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the selected videos of one account come to.
 *
 * @param usage the sums
 * @param medians the middle of each count
 * @param cadence how often it posts
 * @param coverage how well it is known
 */
public record AccountFigures(
    AccountUsage usage, Medians medians, PostingCadence cadence, CoveredAccount coverage) {

  /**
   * Computes them for every account of a selection, with or without videos in it.
   *
   * @param coverage how well the accounts of the selection are known
   * @return by handle
   */
  public static List<AccountFigures> of(
      Snapshot snapshot, Selection selection, NetworkCoverage coverage) {
    Map<AccountHandle, PostFigures> posts;
    try (Stream<Post> all = snapshot.posts(selection)) {
      posts = PostFigures.byAccount(all.iterator());
    }
    Map<AccountHandle, CoveredAccount> known = coverage.byHandle();
    try (Stream<AccountUsage> usages = snapshot.accountUsage(selection)) {
      return usages
          .filter(usage -> known.containsKey(usage.account().handle()))
          .map(usage -> of(usage, posts, known))
          .sorted(Comparator.comparing(AccountFigures::handle))
          .toList();
    }
  }

  private static AccountFigures of(
      AccountUsage usage,
      Map<AccountHandle, PostFigures> posts,
      Map<AccountHandle, CoveredAccount> known) {
    AccountHandle handle = usage.account().handle();
    PostFigures figures = posts.getOrDefault(handle, PostFigures.NONE);
    return new AccountFigures(
        usage, figures.medians(), figures.cadence(), Objects.requireNonNull(known.get(handle)));
  }

  /** Its present handle. */
  public AccountHandle handle() {
    return usage.account().handle();
  }

  /** The followers that its profile declared when last read; empty when unknown. */
  public OptionalLong followers() {
    Long followers = usage.account().profile().followers();
    return followers == null ? OptionalLong.empty() : OptionalLong.of(followers);
  }

  /** See {@link io.soundtracker.core.query.RatedSums#pooled}. */
  public OptionalDouble pooledEngagement() {
    return usage.rated().pooled();
  }

  /** See {@link io.soundtracker.core.query.RatedSums#mean}. */
  public OptionalDouble meanEngagement() {
    return usage.rated().mean();
  }

  /** The engagement rate in the middle, in percent; empty when no video's rate is known. */
  public OptionalDouble medianEngagement() {
    Double median = medians.engagement();
    return median == null ? OptionalDouble.empty() : OptionalDouble.of(median);
  }

  /**
   * UTC days from that of the last selected video, pinned or not, to that of a moment. Nothing that
   * was posted since the account was last read is in it.
   *
   * @return empty without videos
   */
  public OptionalLong daysSinceLastPost(Instant now) {
    return daysSince(usage.lastPosted(), now);
  }

  private static OptionalLong daysSince(@Nullable LocalDate day, Instant now) {
    return day == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, ZoneOffset.UTC)));
  }
}

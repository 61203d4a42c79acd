package io.soundtracker.reports;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.RankedSound;
import io.soundtracker.analysis.SoundOrder;
import io.soundtracker.analysis.SoundRanking;
import io.soundtracker.analysis.news.Arrivals;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report tells. Totals and rankings are in memory: there are no more of them than sounds and
 * accounts. Videos are read from the snapshot when they are asked for, and all of it is of one
 * moment, so that no two views disagree. For one thread, and as long as the snapshot is open.
 */
public final class Report {
  private static final Comparator<AccountUsage> MOST_VIDEOS_FIRST =
      Comparator.comparingLong(AccountUsage::videos)
          .thenComparingLong(usage -> usage.views().sum())
          .reversed()
          .thenComparing(usage -> usage.account().handle());

  private final Snapshot snapshot;
  private final ReportScope scope;
  private final NetworkTotals totals;
  private final List<RankedSound> sounds;
  private final List<ReportedAccount> accounts;

  private Report(
      Snapshot snapshot,
      ReportScope scope,
      NetworkTotals totals,
      List<RankedSound> sounds,
      List<ReportedAccount> accounts) {
    this.snapshot = snapshot;
    this.scope = scope;
    this.totals = totals;
    this.sounds = List.copyOf(sounds);
    this.accounts = List.copyOf(accounts);
  }

  /** Gathers a report from a snapshot, which stays the caller's to close. */
  public static Report of(Snapshot snapshot, ReportScope scope) {
    return new Report(
        snapshot,
        scope,
        snapshot.totals(scope.selection()),
        sounds(snapshot, scope),
        accounts(snapshot, scope));
  }

  /** What it is about. */
  public ReportScope scope() {
    return scope;
  }

  /** What all its videos come to. */
  public NetworkTotals totals() {
    return totals;
  }

  /** Its sounds: the most used first; among equals by engagement, then by key. */
  public List<RankedSound> sounds() {
    return sounds;
  }

  /** Its accounts: the one with the most videos first; among equals by views, then by handle. */
  public List<ReportedAccount> accounts() {
    return accounts;
  }

  /** The videos of one sound, newest first. To be closed. */
  public Stream<VideoRow> videosOf(SoundKey sound) {
    return snapshot.videosOf(sound, scope.selection());
  }

  /** The videos of one account, newest first. To be closed. */
  public Stream<VideoRow> videosOf(AccountHandle account) {
    return snapshot.videos(scope.selection().of(account), VideoOrder.NEWEST_FIRST);
  }

  /** The videos of one account in brief. To be closed. */
  public Stream<Post> postsOf(AccountHandle account) {
    return snapshot.posts(scope.selection().of(account));
  }

  /** The most viewed videos of one account: see {@link Snapshot#mostViewed}. To be closed. */
  public Stream<VideoRow> mostViewedOf(AccountHandle account, int limit) {
    return snapshot.mostViewed(scope.selection().of(account), limit);
  }

  /** All its videos. To be closed. */
  public Stream<VideoRow> videos(VideoOrder order) {
    return snapshot.videos(scope.selection(), order);
  }

  /** All its videos in brief. To be closed. */
  public Stream<Post> posts() {
    return snapshot.posts(scope.selection());
  }

  /** What is new in it; empty when nothing can be told. */
  public Optional<Arrivals> arrivals() {
    return Optional.ofNullable(scope.newSince())
        .map(since -> Arrivals.since(since, scope.selection(), snapshot));
  }

  private static List<RankedSound> sounds(Snapshot snapshot, ReportScope scope) {
    try (Stream<SoundUsage> usage = snapshot.soundUsage(scope.selection())) {
      return new SoundRanking(SoundOrder.USES).all(usage);
    }
  }

  private static List<ReportedAccount> accounts(Snapshot snapshot, ReportScope scope) {
    Map<AccountHandle, CoveredAccount> coverage = scope.basis().coverage().byHandle();
    List<AccountUsage> sorted;
    try (Stream<AccountUsage> usage = snapshot.accountUsage(scope.selection())) {
      sorted = usage.sorted(MOST_VIDEOS_FIRST).toList();
    }
    List<ReportedAccount> ranked = new ArrayList<>();
    for (AccountUsage usage : sorted) {
      CoveredAccount covered = Objects.requireNonNull(coverage.get(usage.account().handle()));
      ranked.add(new ReportedAccount(ranked.size() + 1, usage, covered));
    }
    return ranked;
  }
}

package io.soundtracker.daemon.notify;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.analysis.growth.Change;
import io.soundtracker.analysis.growth.CountGrowth;
import io.soundtracker.analysis.growth.GrowthMeter;
import io.soundtracker.analysis.growth.GrowthRanking;
import io.soundtracker.analysis.growth.GrowthRanking.Entry;
import io.soundtracker.analysis.growth.GrowthWindow;
import io.soundtracker.analysis.growth.VideoGrowth;
import io.soundtracker.analysis.news.Arrivals;
import io.soundtracker.analysis.news.FirstUse;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundChoice;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import io.soundtracker.core.sound.SoundKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a session changed.
 *
 * @param at when it was looked at
 * @param firstUsed sounds that nobody used before, the most used first, then by key
 * @param rising sounds that gained views faster than before, the most views first
 * @param failed accounts that could not be read
 */
public record Changes(
    Instant at, List<FirstUse> firstUsed, List<RisingSound> rising, List<FailedAccount> failed) {
  /** Growth is measured over a week, and compared with the week before. */
  static final GrowthWindow WEEK = new GrowthWindow(Duration.ofDays(7));

  /** A sound that gains less is no news, however little it gained before. */
  static final long FEWEST_VIEWS = 1_000;

  /** In percent: a sound rises when it gains at least half as much again. */
  static final double LEAST_MORE = 50;

  /** Copies the lists. */
  public Changes {
    firstUsed = List.copyOf(firstUsed);
    rising = List.copyOf(rising);
    failed = List.copyOf(failed);
  }

  /**
   * Finds them out.
   *
   * @param since when the session began
   * @param selection whose videos and which sounds count; of all dates
   * @param coverage how well those accounts are known now
   * @param failed accounts that the session could not read
   */
  public static Changes since(
      Instant since,
      Selection selection,
      Snapshot snapshot,
      NetworkCoverage coverage,
      List<FailedAccount> failed) {
    Set<SoundKey> firstUsed = Arrivals.since(since, selection, snapshot).firstUsed();
    Map<SoundKey, Change> rising = rising(since, selection, snapshot, coverage);
    Set<SoundKey> keys = new HashSet<>(firstUsed);
    keys.addAll(rising.keySet());
    if (keys.isEmpty()) {
      return new Changes(coverage.at(), List.of(), List.of(), failed);
    }
    Selection theirs = selection.of(SoundChoice.only(keys));
    try (Stream<SoundUsage> usage = snapshot.soundUsage(theirs);
        Stream<SoundUse> uses = snapshot.soundUses(theirs)) {
      Map<SoundKey, SoundUsage> sounds = usage.collect(toMap(SoundUsage::key, each -> each));
      Map<SoundKey, List<SoundUse>> by = uses.collect(groupingBy(SoundUse::key));
      return new Changes(
          coverage.at(), firstUses(firstUsed, sounds, by), risingSounds(rising, sounds), failed);
    }
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return firstUsed.isEmpty() && rising.isEmpty() && failed.isEmpty();
  }

  private static List<FirstUse> firstUses(
      Set<SoundKey> keys, Map<SoundKey, SoundUsage> sounds, Map<SoundKey, List<SoundUse>> by) {
    return sounds.values().stream()
        .filter(sound -> keys.contains(sound.key()))
        .sorted(
            Comparator.comparingLong(SoundUsage::uses).reversed().thenComparing(SoundUsage::key))
        .map(sound -> new FirstUse(sound, mostUsesFirst(by.getOrDefault(sound.key(), List.of()))))
        .toList();
  }

  private static List<SoundUse> mostUsesFirst(List<SoundUse> uses) {
    return uses.stream()
        .sorted(
            Comparator.comparingLong(SoundUse::uses).reversed().thenComparing(SoundUse::account))
        .toList();
  }

  private static List<RisingSound> risingSounds(
      Map<SoundKey, Change> rising, Map<SoundKey, SoundUsage> sounds) {
    List<RisingSound> all = new ArrayList<>();
    rising.forEach(
        (key, views) -> all.add(new RisingSound(Objects.requireNonNull(sounds.get(key)), views)));
    all.sort(
        Comparator.<RisingSound>comparingLong(sound -> sound.views().current().likely())
            .reversed()
            .thenComparing(sound -> sound.sound().key()));
    return all;
  }

  private static Map<SoundKey, Change> rising(
      Instant since, Selection selection, Snapshot snapshot, NetworkCoverage coverage) {
    GrowthMeter meter = GrowthMeter.of(snapshot, coverage, WEEK);
    try (Stream<VideoGrowth> videos = meter.videos(snapshot, selection)) {
      return GrowthRanking.sounds(videos, Integer.MAX_VALUE).entries().stream()
          .filter(entry -> rises(entry.growth().views(), since))
          .collect(toMap(Entry::of, entry -> entry.growth().views().change().orElseThrow()));
    }
  }

  /** What was not measured again by this session was told after an earlier one. */
  private static boolean rises(CountGrowth views, Instant since) {
    Instant measuredAt = views.current().to();
    return measuredAt != null
        && !measuredAt.isBefore(since)
        && views
            .change()
            .filter(change -> change.current().likely() >= FEWEST_VIEWS)
            .filter(change -> change.percent().orElse(0) >= LEAST_MORE)
            .isPresent();
  }
}

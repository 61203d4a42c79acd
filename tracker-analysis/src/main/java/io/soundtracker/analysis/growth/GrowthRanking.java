package io.soundtracker.analysis.growth;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * What rises, first: the most views gained, by what is likely; among equals the most uses gained,
 * then by key. What could not be measured comes last. The order in which videos come in never
 * matters.
 *
 * @param entries the first of them
 * @param all how many there are, ≥ 0
 * @param total the growth of all of them together
 * @param <T> what was measured
 */
public record GrowthRanking<T>(List<Entry<T>> entries, int all, Growth total) {
  private static final long UNKNOWN = -1;

  /** The most views first; within it, unknown comes after every loss. */
  private static final Comparator<Growth> RISING =
      Comparator.<Growth, Boolean>comparing(growth -> growth.views().gained().isEmpty())
          .thenComparing(
              growth -> growth.views().gained().map(Estimate::likely).orElse(0L),
              Comparator.reverseOrder())
          .thenComparing(
              growth -> growth.uses().gained().orElse(UNKNOWN), Comparator.reverseOrder());

  /**
   * One of them.
   *
   * @param rank from 1, without gaps and never shared
   * @param of what was measured
   * @param growth its growth
   * @param <T> what was measured
   */
  public record Entry<T>(int rank, T of, Growth growth) {}

  private record Candidate<T>(T of, Growth growth) {}

  /** Copies the list. */
  public GrowthRanking {
    entries = List.copyOf(entries);
  }

  /**
   * Ranks sounds by the growth of the videos that play them. Unidentified sounds are in none of it.
   * Reads the stream to its end and leaves closing it to the caller.
   *
   * @param limit the most entries to keep, ≥ 1
   */
  public static GrowthRanking<SoundKey> sounds(Stream<VideoGrowth> videos, int limit) {
    Map<SoundKey, Growth> sounds = new HashMap<>();
    videos.forEach(
        video -> {
          if (video.sound() != null) {
            sounds.merge(video.sound(), video.growth(), Growth::plus);
          }
        });
    return ranked(sounds, limit);
  }

  /**
   * Ranks accounts by the growth of their videos. Reads the stream to its end and leaves closing it
   * to the caller.
   *
   * @param meter whose accounts are ranked, with or without videos
   * @param limit the most entries to keep, ≥ 1
   */
  public static GrowthRanking<AccountHandle> accounts(
      GrowthMeter meter, Stream<VideoGrowth> videos, int limit) {
    Map<AccountHandle, Growth> accounts = new HashMap<>(meter.accounts());
    videos.forEach(video -> accounts.merge(video.account(), video.growth(), Growth::plus));
    return ranked(accounts, limit);
  }

  /**
   * Ranks videos. Reads the stream to its end and leaves closing it to the caller; keeps no more
   * than the limit in memory.
   *
   * @param limit the most entries to keep, ≥ 1
   */
  public static GrowthRanking<VideoGrowth> videos(Stream<VideoGrowth> videos, int limit) {
    Podium<VideoGrowth> podium = new Podium<>(limit, Comparator.comparing(VideoGrowth::id));
    videos.forEach(video -> podium.add(video, video.growth()));
    return podium.ranking();
  }

  private static <K extends Comparable<K>> GrowthRanking<K> ranked(Map<K, Growth> all, int limit) {
    Podium<K> podium = new Podium<>(limit, Comparator.naturalOrder());
    all.forEach(podium::add);
    return podium.ranking();
  }

  /** Keeps the first, and sums up all. */
  private static final class Podium<T> {
    private final int limit;
    private final Comparator<Candidate<T>> order;
    private final PriorityQueue<Candidate<T>> lastOnTop;
    private int all;
    private Growth total = Growth.NONE;

    Podium(int limit, Comparator<? super T> byKey) {
      if (limit < 1) {
        throw new IllegalArgumentException("limit is not positive: " + limit);
      }
      this.limit = limit;
      order =
          Comparator.<Candidate<T>, Growth>comparing(Candidate::growth, RISING)
              .thenComparing(Candidate::of, byKey);
      lastOnTop = new PriorityQueue<>(order.reversed());
    }

    void add(T of, Growth growth) {
      all++;
      total = total.plus(growth);
      lastOnTop.add(new Candidate<>(of, growth));
      if (lastOnTop.size() > limit) {
        lastOnTop.remove();
      }
    }

    GrowthRanking<T> ranking() {
      List<Entry<T>> entries = new ArrayList<>();
      for (Candidate<T> each : lastOnTop.stream().sorted(order).toList()) {
        entries.add(new Entry<>(entries.size() + 1, each.of(), each.growth()));
      }
      return new GrowthRanking<>(entries, all, total);
    }
  }
}

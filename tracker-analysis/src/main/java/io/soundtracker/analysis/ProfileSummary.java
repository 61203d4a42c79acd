package io.soundtracker.analysis;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.Video;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the videos of one profile come to. The order in which they come in never matters.
 *
 * @param videos how many, ≥ 0
 * @param first the UTC day of the oldest, null without videos
 * @param last the UTC day of the newest, null without videos
 * @param views over the videos whose views are known
 * @param likes likewise
 * @param comments likewise
 * @param shares likewise
 * @param saves likewise
 * @param engagement over the videos whose rate is known
 * @param sounds the identified sounds, most used first, among equals by key
 * @param unidentified how many videos play a sound without a title, ≥ 0
 */
public record ProfileSummary(
    int videos,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    CountSummary views,
    CountSummary likes,
    CountSummary comments,
    CountSummary shares,
    CountSummary saves,
    RateSummary engagement,
    List<Use> sounds,
    int unidentified) {

  /**
   * How often a sound is used.
   *
   * @param sound its key
   * @param videos how many play it, ≥ 1
   */
  public record Use(SoundKey sound, long videos) {}

  /** Copies the list. */
  public ProfileSummary {
    sounds = List.copyOf(sounds);
  }

  /** Sums up these videos, each of which is there once. */
  public static ProfileSummary of(Collection<Video> videos) {
    List<Metrics> metrics = videos.stream().map(Video::metrics).toList();
    List<LocalDate> days = videos.stream().map(Video::uploadDate).sorted().toList();
    List<Use> sounds = uses(videos);
    long identified = sounds.stream().mapToLong(Use::videos).sum();
    return new ProfileSummary(
        videos.size(),
        days.isEmpty() ? null : days.get(0),
        days.isEmpty() ? null : days.get(days.size() - 1),
        counts(metrics, Metrics::views),
        counts(metrics, Metrics::likes),
        counts(metrics, Metrics::comments),
        counts(metrics, Metrics::shares),
        counts(metrics, Metrics::saves),
        RateSummary.of(metrics),
        sounds,
        (int) (videos.size() - identified));
  }

  private static CountSummary counts(
      List<Metrics> metrics, Function<Metrics, @Nullable Long> count) {
    return new CountSummary(metrics.stream().map(count).filter(Objects::nonNull).toList());
  }

  private static List<Use> uses(Collection<Video> videos) {
    Map<SoundKey, Long> uses =
        videos.stream()
            .map(Video::sound)
            .filter(Objects::nonNull)
            .map(Sound::key)
            .collect(groupingBy(identity(), counting()));
    return uses.entrySet().stream()
        .map(use -> new Use(use.getKey(), use.getValue()))
        .sorted(Comparator.comparingLong(Use::videos).reversed().thenComparing(Use::sound))
        .toList();
  }
}

package io.soundtracker.analysis;

import io.soundtracker.core.video.Metrics;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The middle of each count of several videos, over the videos whose count is known, see {@link
 * CountSummary#median}. Null when not one is known.
 *
 * @param views of the views
 * @param likes of the likes
 * @param comments of the comments
 * @param shares of the shares
 * @param saves of the saves
 * @param engagement of the engagement rates, in percent, see {@link RateSummary#median}
 */
public record Medians(
    @Nullable Double views,
    @Nullable Double likes,
    @Nullable Double comments,
    @Nullable Double shares,
    @Nullable Double saves,
    @Nullable Double engagement) {
  /** Those of no videos. */
  public static final Medians UNKNOWN = new Medians(null, null, null, null, null, null);

  /** Finds them, in whatever order the videos come. */
  static Medians of(Collection<Metrics> videos) {
    List<Metrics> all = List.copyOf(videos);
    return new Medians(
        median(all, Metrics::views),
        median(all, Metrics::likes),
        median(all, Metrics::comments),
        median(all, Metrics::shares),
        median(all, Metrics::saves),
        orNull(RateSummary.of(all).median()));
  }

  private static @Nullable Double median(
      List<Metrics> videos, Function<Metrics, @Nullable Long> count) {
    return orNull(
        new CountSummary(videos.stream().map(count).filter(Objects::nonNull).toList()).median());
  }

  private static @Nullable Double orNull(OptionalDouble known) {
    return known.isPresent() ? (Double) known.getAsDouble() : null;
  }
}

package io.soundtracker.analysis;

import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The videos that stand out among many.
 *
 * @param byEngagement the highest engagement rate first, among equals the most views, then by id;
 *     only videos whose rate is known
 * @param byViews the most viewed first; only videos whose views are known
 * @param latest the newest first
 */
public record BestVideos(
    List<VideoRow> byEngagement, List<VideoRow> byViews, List<VideoRow> latest) {
  private static final Comparator<VideoRow> MOST_ENGAGING =
      Comparator.<VideoRow, Metrics>comparing(row -> row.video().metrics(), SoundDetails.BEST_FIRST)
          .thenComparing(row -> row.video().id());
  private static final Comparator<VideoRow> LATEST =
      Comparator.<VideoRow, Instant>comparing(row -> row.video().uploadedAt())
          .reversed()
          .thenComparing(row -> row.video().id());
  private static final Comparator<VideoRow> MOST_VIEWED =
      Comparator.comparing(BestVideos::views, Comparator.nullsLast(Comparator.<Long>reverseOrder()))
          .thenComparing(LATEST);

  /** Copies the lists. */
  public BestVideos {
    byEngagement = List.copyOf(byEngagement);
    byViews = List.copyOf(byViews);
    latest = List.copyOf(latest);
  }

  /**
   * Finds them. The order in which the videos come in never matters, and no more are held than are
   * kept.
   *
   * @param limit how many to keep of each kind, ≥ 1
   */
  public static BestVideos of(Iterator<VideoRow> videos, int limit) {
    Leaders engaging = new Leaders(MOST_ENGAGING, BestVideos::isRated, limit);
    Leaders viewed = new Leaders(MOST_VIEWED, row -> views(row) != null, limit);
    Leaders latest = new Leaders(LATEST, row -> true, limit);
    while (videos.hasNext()) {
      VideoRow video = videos.next();
      engaging.offer(video);
      viewed.offer(video);
      latest.offer(video);
    }
    return new BestVideos(engaging.first, viewed.first, latest.first);
  }

  private static @Nullable Long views(VideoRow row) {
    return row.video().metrics().views();
  }

  private static boolean isRated(VideoRow row) {
    return row.video().metrics().engagementRate().isPresent();
  }

  /** The first few in some order. */
  private static final class Leaders {
    private final Comparator<VideoRow> order;
    private final Predicate<VideoRow> eligible;
    private final int limit;
    private final List<VideoRow> first = new ArrayList<>();

    Leaders(Comparator<VideoRow> order, Predicate<VideoRow> eligible, int limit) {
      this.order = order;
      this.eligible = eligible;
      this.limit = limit;
    }

    void offer(VideoRow video) {
      if (!eligible.test(video)) {
        return;
      }
      int place = Collections.binarySearch(first, video, order);
      first.add(place < 0 ? -place - 1 : place, video);
      if (first.size() > limit) {
        first.remove(limit);
      }
    }
  }
}

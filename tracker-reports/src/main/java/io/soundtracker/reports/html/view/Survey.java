package io.soundtracker.reports.html.view;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.VideoOrder;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.video.Video;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.html.chart.TimeAxis;
import io.soundtracker.reports.html.chart.Trend;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of all videos before the first card can be written.
 *
 * @param trend all videos over time; null without videos
 */
record Survey(@Nullable Trend trend) {

  static Survey of(Report report) {
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    try (Stream<VideoRow> all = report.videos(VideoOrder.BY_ACCOUNT)) {
      all.forEach(
          row -> days.computeIfAbsent(row.video().uploadDate(), day -> new Day()).add(row.video()));
    }
    return new Survey(days.isEmpty() ? null : trend(days));
  }

  /** The axis of every chart, so that they can be compared; null without videos. */
  @Nullable TimeAxis axis() {
    return trend == null ? null : trend.axis();
  }

  private static Trend trend(SortedMap<LocalDate, Day> days) {
    TreeMap<LocalDate, Long> videos = new TreeMap<>();
    days.forEach((day, sums) -> videos.put(day, sums.videos));
    Trend trend = new Trend(TimeAxis.over(videos));
    days.forEach(
        (day, sums) -> trend.add(day, sums.videos, new KnownSum(sums.views, sums.viewsKnown)));
    return trend;
  }

  private static final class Day {
    private long videos;
    private long views;
    private long viewsKnown;

    void add(Video video) {
      videos++;
      Long seen = video.metrics().views();
      if (seen != null) {
        views += seen;
        viewsKnown++;
      }
    }
  }
}

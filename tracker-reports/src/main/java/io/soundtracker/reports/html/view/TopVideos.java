package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.VideoRow;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The most viewed of some videos; among equals, the newest. Unknown views come last. */
final class TopVideos {
  private static final long UNKNOWN = -1;

  private static final Comparator<VideoRow> LEAST_FIRST =
      Comparator.comparingLong(TopVideos::views)
          .thenComparing(row -> row.video().uploadedAt())
          .thenComparing(row -> row.video().id());

  private final int most;
  private final PriorityQueue<VideoRow> rows = new PriorityQueue<>(LEAST_FIRST);

  TopVideos(int most) {
    this.most = most;
  }

  void add(VideoRow row) {
    rows.add(row);
    if (rows.size() > most) {
      rows.remove();
    }
  }

  List<VideoLine> lines(EngagementLevels levels) {
    return rows.stream()
        .sorted(LEAST_FIRST.reversed())
        .map(row -> VideoLine.of(row, levels))
        .toList();
  }

  private static long views(VideoRow row) {
    Long views = row.video().metrics().views();
    return views == null ? UNKNOWN : views;
  }
}

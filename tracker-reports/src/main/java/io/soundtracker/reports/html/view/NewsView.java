package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.core.query.VideoRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new since last time.
 *
 * @param since when that was
 * @param summary what is new, in a sentence
 * @param latest the newest of the new videos
 * @param more how many more there are; null when there are no more
 */
public record NewsView(
    String since, String summary, List<VideoLine> latest, @Nullable String more) {

  /** Copies the list. */
  public NewsView {
    latest = List.copyOf(latest);
  }

  /** Whether there are videos to show. */
  public boolean hasVideos() {
    return !latest.isEmpty();
  }

  static NewsView of(News news, String since, EngagementLevels levels) {
    List<VideoRow> latest = news.latest();
    int hidden = news.videos() - latest.size();
    return new NewsView(
        since,
        news.videos() == 0
            ? "Nothing new."
            : Figures.counted(news.videos(), "new video")
                + ", "
                + Figures.counted(news.sounds(), "sound")
                + " used for the first time.",
        latest.stream().map(row -> VideoLine.of(row, levels)).toList(),
        hidden == 0 ? null : "and " + Figures.counted(hidden, "more video"));
  }
}

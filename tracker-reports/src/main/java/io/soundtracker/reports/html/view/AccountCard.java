package io.soundtracker.reports.html.view;

import io.soundtracker.reports.html.chart.ChartView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of a page.
 *
 * @param rank its place
 * @param handle its handle
 * @param url its page on TikTok
 * @param name what it calls itself; null when unknown
 * @param target whether it is one of ours
 * @param activity how recently it posted
 * @param state how well it is known when that is not freshly; null when it is
 * @param fresh what is new of it since last time; null when nothing is, or nothing can be told
 * @param badge its pooled engagement rate
 * @param metrics its sums and means
 * @param chart its videos and views over time; null without videos
 * @param topTitle what the table shows
 * @param top its most viewed videos; empty without videos
 * @param order by what cards can be sorted and filtered
 */
public record AccountCard(
    int rank,
    String handle,
    String url,
    @Nullable String name,
    boolean target,
    Activity activity,
    @Nullable String state,
    @Nullable String fresh,
    Badge badge,
    List<Metric> metrics,
    @Nullable ChartView chart,
    String topTitle,
    List<VideoLine> top,
    SortKeys order) {

  /** Copies the lists. */
  public AccountCard {
    metrics = List.copyOf(metrics);
    top = List.copyOf(top);
  }

  /** Whether there are videos to show. */
  public boolean hasVideos() {
    return !top.isEmpty();
  }

  /** Whether it is not shown at first. */
  public boolean folded() {
    return rank > PageView.CARDS_AT_FIRST;
  }
}

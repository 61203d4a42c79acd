package io.soundtracker.reports.html.view;

import io.soundtracker.reports.html.chart.ChartView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sound of a page.
 *
 * @param rank its place, by which it can be linked to
 * @param title its title
 * @param artist its artist; null when unknown
 * @param original whether somebody recorded it on TikTok
 * @param link its page on TikTok; null when no clip of it is known
 * @param fresh what is new of it since last time; null when nothing is, or nothing can be told
 * @param badge its pooled engagement rate
 * @param metrics its sums and means
 * @param accounts who uses it, the one that uses it most first
 * @param used the days of its first and its last use
 * @param chart its uses and views over time
 * @param count what the table has
 * @param videos the table
 * @param order by what cards can be sorted and filtered
 */
public record SoundCard(
    int rank,
    String title,
    @Nullable String artist,
    boolean original,
    @Nullable String link,
    @Nullable String fresh,
    Badge badge,
    List<Metric> metrics,
    List<AccountLink> accounts,
    String used,
    ChartView chart,
    String count,
    VideoPages videos,
    SortKeys order) {

  /** Copies the lists. */
  public SoundCard {
    metrics = List.copyOf(metrics);
    accounts = List.copyOf(accounts);
  }

  /** Whether it is not shown at first. */
  public boolean folded() {
    return rank > PageView.CARDS_AT_FIRST;
  }
}

package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.MusicId;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.html.chart.ChartView;
import io.soundtracker.reports.html.chart.TimeAxis;
import io.soundtracker.reports.html.chart.Trend;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards of a report's sounds, each made when it is asked for, of one reading of its videos. */
final class SoundCards implements Iterable<SoundCard> {
  private static final int KEPT = 1_000;

  private static final Comparator<Map.Entry<AccountHandle, Long>> MOST_USES_FIRST =
      Map.Entry.<AccountHandle, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final Report report;
  private final TimeAxis axis;
  private final News news;
  private final Set<AccountHandle> targets;

  SoundCards(Report report, TimeAxis axis, News news) {
    this.report = report;
    this.axis = axis;
    this.news = news;
    this.targets =
        report.scope().basis().coverage().accounts().stream()
            .filter(account -> account.account().target())
            .map(CoveredAccount::handle)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Iterator<SoundCard> iterator() {
    return report.sounds().stream().map(this::card).iterator();
  }

  private SoundCard card(RankedSound sound) {
    SoundUsage usage = sound.usage();
    Trend trend = new Trend(axis);
    RatesSeen rates = new RatesSeen();
    Map<AccountHandle, Long> uses = new HashMap<>();
    Supplier<Stream<VideoRow>> every = videos(usage);
    try (Stream<VideoRow> videos = every.get()) {
      videos.forEach(
          row -> {
            trend.add(row.video().uploadedAt(), row.video().metrics());
            rates.add(row.video().metrics());
            uses.merge(row.account(), 1L, Long::sum);
          });
    }
    String title = DisplayText.of(usage.title());
    return new SoundCard(
        sound.rank(),
        title,
        DisplayText.orNull(usage.artist()),
        usage.original(),
        link(usage.musicId(), usage.title()),
        news.of(usage.key()),
        Badge.of(sound.pooledEngagement(), report.scope().levels()),
        metrics(sound, rates),
        accounts(uses),
        days(usage.firstUsed(), usage.lastUsed()),
        ChartView.of(
            trend, "c" + sound.rank(), "Uses", "Uses and views of " + title + " over time"),
        (usage.uses() == 1 ? "" : "All ") + Figures.counted(usage.uses(), "video"),
        new VideoPages(every, report.scope().levels()),
        SortKeys.of(usage.uses(), usage.views(), sound.pooledEngagement(), usage.lastUsed()));
  }

  /** They are needed twice. Few are kept in between, many are read again. */
  private Supplier<Stream<VideoRow>> videos(SoundUsage usage) {
    if (usage.uses() > KEPT) {
      return () -> report.videosOf(usage.key());
    }
    try (Stream<VideoRow> videos = report.videosOf(usage.key())) {
      return videos.toList()::stream;
    }
  }

  private List<AccountLink> accounts(Map<AccountHandle, Long> uses) {
    return uses.entrySet().stream()
        .sorted(MOST_USES_FIRST)
        .map(use -> AccountLink.of(use.getKey(), targets.contains(use.getKey()), use.getValue()))
        .toList();
  }

  private static List<Metric> metrics(RankedSound sound, RatesSeen rates) {
    SoundUsage usage = sound.usage();
    long uses = usage.uses();
    return List.of(
        Metric.count("Uses", uses),
        Metric.count("Accounts", usage.accounts()),
        Metric.sum("Views", usage.views(), uses),
        Metric.sum("Likes", usage.likes(), uses),
        Metric.sum("Comments", usage.comments(), uses),
        Metric.sum("Shares", usage.shares(), uses),
        Metric.sum("Saves", usage.saves(), uses),
        Metric.mean("Views per video", usage.views(), uses),
        Metric.rate("Mean rate", sound.meanEngagement(), usage.rated(), uses),
        Metric.rate("Median rate", rates.median(), usage.rated(), uses));
  }

  private static @Nullable String link(@Nullable MusicId clip, String title) {
    return clip == null ? null : clip.link(title).toString();
  }

  private static String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? "Used on " + first : "Used from " + first + " to " + last;
  }
}

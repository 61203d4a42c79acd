package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.Freshness;
import io.soundtracker.core.account.Account;
import io.soundtracker.core.query.AccountUsage;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportedAccount;
import io.soundtracker.reports.html.chart.ChartView;
import io.soundtracker.reports.html.chart.TimeAxis;
import io.soundtracker.reports.html.chart.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards of a report's accounts, each made when it is asked for. */
final class AccountCards implements Iterable<AccountCard> {
  private static final int TOP = 10;

  private final Report report;
  private final @Nullable TimeAxis axis;
  private final News news;

  /**
   * The cards of a report.
   *
   * @param axis of the charts; null when there are no videos
   */
  AccountCards(Report report, @Nullable TimeAxis axis, News news) {
    this.report = report;
    this.axis = axis;
    this.news = news;
  }

  @Override
  public Iterator<AccountCard> iterator() {
    return report.accounts().stream().map(this::card).iterator();
  }

  private AccountCard card(ReportedAccount reported) {
    AccountUsage usage = reported.usage();
    Account account = usage.account();
    Trend trend = axis == null || usage.videos() == 0 ? null : new Trend(axis);
    RatesSeen rates = new RatesSeen();
    if (trend != null) {
      read(account, trend, rates);
    }
    String handle = account.handle().toString();
    OptionalDouble pooled = usage.rated().pooled();
    return new AccountCard(
        reported.rank(),
        handle,
        account.handle().profileUrl().toString(),
        DisplayText.orNull(account.profile().displayName()),
        account.target(),
        Activity.of(usage.lastUnpinned(), judgedAt()),
        state(reported.coverage().freshness()),
        news.of(account.handle()),
        Badge.of(pooled, report.scope().levels()),
        metrics(usage, rates),
        trend == null
            ? null
            : ChartView.of(
                trend,
                "a" + reported.rank(),
                "Videos",
                "Videos and views of " + handle + " over time"),
        usage.videos() > TOP
            ? "Its " + TOP + " most viewed videos"
            : Figures.counted(usage.videos(), "video") + ", by views",
        trend == null ? List.of() : mostViewed(account),
        SortKeys.of(usage.videos(), usage.views(), pooled, usage.lastPosted()));
  }

  private static @Nullable String state(Freshness freshness) {
    return freshness == Freshness.FRESH ? null : CoverageView.name(freshness);
  }

  private void read(Account account, Trend trend, RatesSeen rates) {
    try (Stream<Post> posts = report.postsOf(account.handle())) {
      posts.forEach(
          post -> {
            trend.add(post.uploadedAt(), post.metrics());
            rates.add(post.metrics());
          });
    }
  }

  private List<VideoLine> mostViewed(Account account) {
    try (Stream<VideoRow> videos = report.mostViewedOf(account.handle(), TOP)) {
      return videos.map(row -> VideoLine.of(row, report.scope().levels())).toList();
    }
  }

  /** Now, or the end of a period that is over. */
  private Instant judgedAt() {
    Instant now = report.scope().generatedAt();
    LocalDate until = report.scope().selection().period().until();
    if (until == null) {
      return now;
    }
    Instant end = until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return end.isBefore(now) ? end : now;
  }

  private static List<Metric> metrics(AccountUsage usage, RatesSeen rates) {
    long videos = usage.videos();
    return List.of(
        Metric.count("Videos", videos),
        Metric.count("Sounds", usage.sounds()),
        Metric.sum("Views", usage.views(), videos),
        Metric.sum("Likes", usage.likes(), videos),
        Metric.sum("Comments", usage.comments(), videos),
        Metric.sum("Shares", usage.shares(), videos),
        Metric.sum("Saves", usage.saves(), videos),
        Metric.mean("Views per video", usage.views(), videos),
        Metric.rate("Mean rate", usage.rated().mean(), usage.rated(), videos),
        Metric.rate("Median rate", rates.median(), usage.rated(), videos));
  }
}

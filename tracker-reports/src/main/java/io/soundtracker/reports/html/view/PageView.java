package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.Basis;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.core.query.Selection;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import io.soundtracker.reports.html.chart.ChartView;
import io.soundtracker.reports.rows.BasisText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page as its template shows it. Cards and tables are read while they are written.
 *
 * @param generated when it was made
 * @param period the days of upload that it counts
 * @param scope whose videos it counts
 * @param coverage how well the accounts are known
 * @param filters what it leaves out, one phrase each
 * @param levels what the badges stand for
 * @param glossary what the words mean
 * @param activityLegend what the accounts' activity stands for
 * @param totals what all its videos come to
 * @param badge the pooled engagement rate of all of them
 * @param overview all of them over time; null without videos
 * @param nothing why there is nothing to see; null when there is something
 * @param unidentified what to say of videos whose sound has no title; null when there are none
 * @param news what is new since last time; null when nothing can be told
 * @param soundCount how many sounds there are
 * @param soundCards the sounds
 * @param accountCount how many accounts there are
 * @param accountCards the accounts
 */
public record PageView(
    String generated,
    String period,
    String scope,
    CoverageView coverage,
    List<String> filters,
    List<Explained.Level> levels,
    List<Explained> glossary,
    String activityLegend,
    List<Metric> totals,
    Badge badge,
    @Nullable ChartView overview,
    @Nullable String nothing,
    @Nullable String unidentified,
    @Nullable NewsView news,
    String soundCount,
    Iterable<SoundCard> soundCards,
    String accountCount,
    Iterable<AccountCard> accountCards) {

  /** How many cards of a list are shown before more are asked for; {@code PAGE} in report.js. */
  static final int CARDS_AT_FIRST = 60;

  /** Copies the lists. */
  public PageView {
    filters = List.copyOf(filters);
    levels = List.copyOf(levels);
    glossary = List.copyOf(glossary);
    totals = List.copyOf(totals);
  }

  /** Whether something is left out. */
  public boolean hasFilters() {
    return !filters.isEmpty();
  }

  /** The page of a report, which stays open as long as the page is written. */
  public static PageView of(Report report) {
    ReportScope scope = report.scope();
    Moments moments = new Moments(scope.zone());
    NetworkTotals totals = report.totals();
    Survey survey = Survey.of(report);
    Instant since = scope.newSince();
    News news = report.arrivals().map(News::of).orElseGet(News::none);
    return new PageView(
        moments.of(scope.generatedAt()),
        BasisText.days(scope.selection().period())
            + (scope.selection().period().isAll() ? "" : " (UTC)"),
        accounts(scope),
        CoverageView.of(scope.basis().coverage(), moments),
        scope.basis().filters().stream().map(DisplayText::of).toList(),
        Explained.levels(scope.levels()),
        Explained.GLOSSARY,
        Activity.LEGEND,
        totals(report),
        Badge.of(totals.rated().pooled(), scope.levels()),
        survey.trend() == null
            ? null
            : ChartView.withSteps(
                survey.trend(), "overview", "Videos", "Videos and views over time"),
        nothing(report),
        unidentified(totals),
        since == null ? null : NewsView.of(news, moments.of(since), scope.levels()),
        Figures.counted(report.sounds().size(), "sound"),
        survey.axis() == null ? List.of() : new SoundCards(report, survey.axis(), news),
        Figures.counted(report.accounts().size(), "account"),
        new AccountCards(report, survey.axis(), news));
  }

  private static List<Metric> totals(Report report) {
    NetworkTotals totals = report.totals();
    long videos = totals.videos();
    int tracked = report.accounts().size();
    return List.of(
        Metric.count("Videos", videos),
        Metric.count("Sounds", totals.sounds()),
        new Metric(
            "Active accounts",
            Figure.count(totals.accounts()),
            totals.accounts() == tracked ? null : "of " + Figures.count(tracked)),
        Metric.sum("Views", totals.views(), videos),
        Metric.sum("Likes", totals.likes(), videos),
        Metric.sum("Comments", totals.comments(), videos),
        Metric.sum("Shares", totals.shares(), videos),
        Metric.sum("Saves", totals.saves(), videos),
        Metric.rate("Mean rate", totals.rated().mean(), totals.rated(), videos));
  }

  private static String accounts(ReportScope scope) {
    Selection selection = scope.selection();
    int count = scope.basis().coverage().accounts().size();
    if (!selection.accounts().isEmpty()) {
      return selection.accounts().stream()
          .sorted()
          .map(Object::toString)
          .collect(Collectors.joining(", "));
    }
    return switch (selection.side()) {
      case ANY -> "All " + Figures.counted(count, "tracked account");
      case TARGETS -> Figures.counted(count, "account") + " of ours";
      case OTHERS -> Figures.counted(count, "account") + " of others";
    };
  }

  private static @Nullable String nothing(Report report) {
    if (report.totals().videos() > 0) {
      return null;
    }
    Basis basis = report.scope().basis();
    if (basis.coverage().accounts().isEmpty()) {
      return "No account is tracked yet, so there is nothing to report.";
    }
    if (basis.coverage().newestReading().isEmpty()) {
      return "No account has been read yet, so there is nothing to report.";
    }
    return report.scope().selection().period().isAll()
        ? "These accounts have no videos that this report counts."
        : "These accounts have no videos in this period.";
  }

  private static @Nullable String unidentified(NetworkTotals totals) {
    return totals.unidentified() == 0
        ? null
        : Figures.counted(totals.unidentified(), "video")
            + " without a known sound: counted in the totals and in the accounts, in no sound.";
  }
}

package io.soundtracker.cli;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.reports.ReportRenderer;
import jakarta.inject.Inject;
import java.util.List;

/** Every report, about all that the configuration speaks of. */
final class DailyReports {
  private static final List<String> ALL = List.of("all");

  private final Application application;
  private final ConfiguredFilter filter;
  private final ReportWriting writing;

  @Inject
  DailyReports(Application application, ConfiguredFilter filter, ReportWriting writing) {
    this.application = application;
    this.filter = filter;
    this.writing = writing;
  }

  /**
   * Finds the renderers.
   *
   * @throws io.soundtracker.core.InvalidInputException when there is something wrong with templates
   */
  List<ReportRenderer> renderers(ReportOptions wishes) {
    return writing.renderers(ALL, wishes);
  }

  /** Writes them one after the other. */
  List<WrittenReport> write(
      List<ReportRenderer> renderers, ReportOptions wishes, Workplace workplace) {
    return writing.write(renderers, this::scope, wishes, workplace);
  }

  private Scope scope(Snapshot snapshot) {
    DateRange period = new DateRange(application.config().cutoffDate(), null);
    return Scope.of(Selection.EVERYTHING.during(period), filter.filter(), snapshot);
  }
}

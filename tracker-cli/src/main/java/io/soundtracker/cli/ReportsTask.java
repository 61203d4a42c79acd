package io.soundtracker.cli;

import io.soundtracker.core.task.ScheduledTask;
import java.util.List;

/** Writes every report, as {@code tracker run} does. */
final class ReportsTask implements ScheduledTask {
  private final DailyReports reports;
  private final ReportOptions wishes;
  private final Workplace workplace;

  ReportsTask(DailyReports reports, ReportOptions wishes, Workplace workplace) {
    this.reports = reports;
    this.wishes = wishes;
    this.workplace = workplace;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String run() {
    List<WrittenReport> written = reports.write(reports.renderers(wishes), wishes, workplace);
    return written.size() + " reports in " + wishes.folder();
  }
}

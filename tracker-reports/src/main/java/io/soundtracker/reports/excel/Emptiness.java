package io.soundtracker.reports.excel;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.NetworkTotals;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.rows.BasisText;
import java.util.Optional;

/** Why a report has nothing to show. */
final class Emptiness {
  private Emptiness() {}

  /** The reason, as a sentence; empty when there are songs. */
  static Optional<String> of(Report report) {
    if (!report.sounds().isEmpty()) {
      return Optional.empty();
    }
    NetworkTotals totals = report.totals();
    if (totals.videos() > 0) {
      return Optional.of(
          "No song: the sound of none of "
              + Words.counted(totals.videos(), "video")
              + " is known.");
    }
    if (report.accounts().isEmpty()) {
      return Optional.of("No song: there are no accounts yet.");
    }
    DateRange period = report.scope().selection().period();
    return Optional.of(
        period.isAll()
            ? "No song: no videos of these accounts are known."
            : "No song: no videos of these accounts are known that were uploaded "
                + BasisText.days(period)
                + " (UTC).");
  }
}

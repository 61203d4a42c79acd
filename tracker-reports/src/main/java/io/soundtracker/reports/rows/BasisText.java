package io.soundtracker.reports.rows;

import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.DateRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What an answer rests on, in one sentence. */
public final class BasisText {
  private BasisText() {}

  /**
   * Writes it.
   *
   * @param moments how to write a moment
   */
  public static String of(Basis basis, Function<Instant, String> moments) {
    return "Rests on "
        + accounts(basis.coverage())
        + " and "
        + videos(basis)
        + period(basis.period())
        + readings(basis.coverage(), moments)
        + (basis.filters().isEmpty() ? "" : "; left out: " + String.join(", ", basis.filters()));
  }

  /** The days of a period, {@code all dates} when it has no bounds. */
  public static String days(DateRange period) {
    if (period.isAll()) {
      return "all dates";
    }
    if (period.from() == null) {
      return "until " + period.until();
    }
    return period.until() == null
        ? "since " + period.from()
        : period.from() + " to " + period.until();
  }

  private static String accounts(NetworkCoverage coverage) {
    List<String> others = new ArrayList<>();
    add(others, coverage.count(Freshness.STALE), "stale");
    add(others, coverage.count(Freshness.FAILED), "failed");
    add(others, coverage.count(Freshness.NEVER), "never listed");
    return counted(coverage.accounts().size(), "account")
        + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number(number) + " " + what);
    }
  }

  private static String videos(Basis basis) {
    return counted(basis.videos(), "video")
        + (basis.unidentified() == 0
            ? ""
            : " (" + number(basis.unidentified()) + " without a known sound)");
  }

  private static String period(DateRange period) {
    return period.isAll() ? "" : ", uploaded " + days(period) + " (UTC)";
  }

  private static String readings(NetworkCoverage coverage, Function<Instant, String> moments) {
    if (coverage.oldestReading().isEmpty()) {
      return "";
    }
    String oldest = moments.apply(coverage.oldestReading().orElseThrow());
    String newest = moments.apply(coverage.newestReading().orElseThrow());
    return ", last read "
        + (oldest.equals(newest) ? oldest : "between " + oldest + " and " + newest);
  }

  private static String counted(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}

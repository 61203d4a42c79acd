package io.soundtracker.reports.excel;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.AccountCoverage;
import io.soundtracker.reports.Report;
import io.soundtracker.reports.ReportScope;
import io.soundtracker.reports.rows.BasisText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the workbook is about, what it rests on, and how to read it. */
final class CoverSheet {
  /** Of the label, and of what is said beside it. */
  private static final double[] WIDTHS = {24, 16, 20, 94};

  private static final int COLUMNS = WIDTHS.length;
  private static final int ROWS_ON_A_PAGE = 50;
  private static final double BESIDE = 130;
  private static final double WIDTH = 154;

  private final SheetSet sheets;
  private final Tabs tabs;
  private final Report report;

  CoverSheet(SheetSet sheets, Tabs tabs, Report report) {
    this.sheets = sheets;
    this.tabs = tabs;
    this.report = report;
  }

  void write(Book book) throws IOException {
    BookSheet sheet = book.mainSheet(sheets.cover());
    sheet.line("Shared songs", Look.TITLE, COLUMNS, WIDTH);
    sheet.line(
        "Which songs our accounts and those we compare them with use on TikTok",
        Look.SUBTITLE,
        COLUMNS,
        WIDTH);
    Emptiness.of(report).ifPresent(reason -> sheet.line(reason, Look.SECTION, COLUMNS, WIDTH));
    sheet.space();
    facts(sheet);
    notFresh(sheet);
    contents(sheet);
    levels(sheet);
    section(sheet, "What the words mean");
    Glossary.TERMS.forEach((word, meaning) -> beside(sheet, word, meaning));
    sheet.widths(WIDTHS);
    if (sheet.rows() <= ROWS_ON_A_PAGE) {
      sheet.onOnePage();
    }
    sheet.finish();
  }

  private void facts(BookSheet sheet) {
    ReportScope scope = report.scope();
    beside(sheet, "Period", BasisText.days(scope.selection().period()) + " (upload dates, UTC)");
    beside(sheet, "Accounts", accounts(scope));
    beside(sheet, "Videos", videos());
    beside(sheet, "Songs", Words.number(report.sounds().size()));
    beside(sheet, "Generated", Words.moment(scope.generatedAt(), scope.zone()));
    beside(sheet, "Data as of", readings(scope));
    List<String> filters = scope.basis().filters();
    beside(sheet, "Left out", filters.isEmpty() ? "nothing" : String.join(", ", filters));
    tabs.remark(sheets.videos()).ifPresent(remark -> beside(sheet, "Tabs", remark));
  }

  private static String accounts(ReportScope scope) {
    NetworkCoverage coverage = scope.basis().coverage();
    List<String> parts = new ArrayList<>();
    for (Freshness freshness : Freshness.values()) {
      int count = coverage.count(freshness);
      if (count > 0) {
        parts.add(count + " " + Words.state(freshness));
      }
    }
    String whose =
        switch (scope.selection().side()) {
          case ANY -> "";
          case TARGETS -> ", ours only";
          case OTHERS -> ", without ours";
        };
    return Words.number(coverage.accounts().size())
        + whose
        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  private String videos() {
    long unidentified = report.totals().unidentified();
    return Words.number(report.totals().videos())
        + (unidentified == 0 ? "" : ", " + Words.number(unidentified) + " without a known sound");
  }

  private static String readings(ReportScope scope) {
    NetworkCoverage coverage = scope.basis().coverage();
    if (coverage.oldestReading().isEmpty()) {
      return "no account has been listed yet";
    }
    String oldest = Words.moment(coverage.oldestReading().orElseThrow(), scope.zone());
    String newest = Words.moment(coverage.newestReading().orElseThrow(), scope.zone());
    return oldest.equals(newest)
        ? oldest
        : newest + "; the account listed least recently: " + oldest;
  }

  private void notFresh(BookSheet sheet) {
    ReportScope scope = report.scope();
    List<CoveredAccount> accounts =
        Stream.of(Freshness.FAILED, Freshness.NEVER, Freshness.STALE)
            .flatMap(state -> scope.basis().coverage().those(state).stream())
            .toList();
    if (accounts.isEmpty()) {
      return;
    }
    section(sheet, "Accounts that are not fresh");
    Pen header = sheet.row(Tone.ROW);
    header.to(0).words("Account", Look.HEADER);
    header.to(1).words("State", Look.HEADER);
    header.to(2).words("Last Read", Look.HEADER);
    header.to(3).words("Last Attempt", Look.HEADER);
    for (CoveredAccount account : accounts) {
      Pen pen = sheet.row(Tone.ROW);
      pen.to(0).text(account.handle().toString());
      pen.to(1).text(Words.state(account.freshness()));
      pen.to(2).moment(account.account().readAt(), scope.zone());
      pen.to(3).text(attempt(account.account().lastAttempt(), scope));
    }
  }

  private static String attempt(AccountCoverage.@Nullable Attempt attempt, ReportScope scope) {
    if (attempt == null) {
      return "";
    }
    String message = attempt.message();
    return Words.moment(attempt.at(), scope.zone()) + (message == null ? "" : ": " + message);
  }

  private void contents(BookSheet sheet) {
    section(sheet, "What is in this workbook");
    leadingTo(sheet, sheets.index(), "Every song with its figures, and a link to its tab.");
    leadingTo(sheet, sheets.chart(), "The most used songs as a chart.");
    leadingTo(sheet, sheets.accounts(), "Every account, its figures, and how well it is known.");
    leadingTo(sheet, sheets.videos(), "Every video, song by song, with its caption and ID.");
    if (!tabs.sounds().isEmpty()) {
      beside(
          sheet,
          Words.counted(tabs.sounds().size(), "tab"),
          "One for each shared song, the most used first, with every video that plays it.");
    }
  }

  private void levels(BookSheet sheet) {
    EngagementLevels levels = report.scope().levels();
    section(sheet, "How engagement is marked");
    level(sheet, "High", levels.high(), "from " + Words.percent(levels.high()) + " on");
    level(
        sheet,
        "Medium",
        levels.medium(),
        "from " + Words.percent(levels.medium()) + " to below " + Words.percent(levels.high()));
    level(sheet, "Low", 0, "below " + Words.percent(levels.medium()));
  }

  private void level(BookSheet sheet, String name, double from, String meaning) {
    Pen pen = sheet.row(Tone.ROW);
    pen.to(0).words(name, Look.LABEL);
    pen.to(1).rate(OptionalDouble.of(from), report.scope().levels());
    pen.to(2).free(meaning, Look.PARAGRAPH);
    pen.to(3).blank();
    sheet.across(2, COLUMNS - 2);
  }

  private static void section(BookSheet sheet, String title) {
    sheet.space();
    sheet.line(title, Look.SECTION, COLUMNS, WIDTH);
  }

  private static void leadingTo(BookSheet sheet, String name, String what) {
    beside(sheet, name, what);
    sheet.latestRow(Tone.ROW).to(0).link(name, Link.toSheet(name));
  }

  private static void beside(BookSheet sheet, String label, String text) {
    Pen pen = sheet.row(Tone.ROW);
    pen.to(0).words(label, Look.LABEL);
    pen.to(1).free(CellText.of(text), Look.PARAGRAPH);
    pen.to(2).blank();
    pen.to(3).blank();
    sheet.across(1, COLUMNS - 1);
    sheet.lines(TextWidth.lines(text, BESIDE));
  }
}

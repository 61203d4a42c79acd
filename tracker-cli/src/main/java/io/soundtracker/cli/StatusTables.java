package io.soundtracker.cli;

import io.soundtracker.analysis.health.Flaw;
import io.soundtracker.analysis.health.OutcomeCount;
import io.soundtracker.analysis.health.Share;
import io.soundtracker.analysis.health.Status;
import io.soundtracker.analysis.health.Trend;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.reports.rows.Column;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The status for people: a title and a table for each thing there is to tell. */
final class StatusTables {
  private static final List<Column<FailingAccount>> FAILING =
      List.of(
          Column.id("account", "Account", failing -> failing.account().toString()),
          Column.moment("since", "Failing since", FailingAccount::since),
          Column.count("attempts", "Attempts", FailingAccount::attempts),
          Column.id("outcome", "Outcome", FailingAccount::outcome),
          Column.text("reason", "Reason", FailingAccount::message));

  private static final List<Column<Attention>> ATTENTION =
      List.of(
          Column.id("account", "Account", each -> each.account().toString()),
          Column.id("reason", "Reason", Attention::reason),
          Column.moment("since", "Since", Attention::since),
          Column.count("attempts", "Attempts", Attention::attempts),
          Column.moment("nextTry", "Next try", Attention::nextTry));

  private static final List<Column<TaskRun>> TASKS =
      List.of(
          Column.id("task", "Task", TaskRun::task),
          Column.moment("startedAt", "Last run", TaskRun::startedAt),
          Column.duration("seconds", "Time", StatusTables::took),
          Column.id("result", "Result", run -> run.succeeded() ? "done" : "failed"),
          Column.text("message", "What", TaskRun::message));

  private final StatusAnswer answer;
  private final Status status;
  private final String lately;
  private final String before;
  private final OutputOptions output;

  /**
   * Prepares to print.
   *
   * @param days how many days the window has
   */
  StatusTables(StatusAnswer answer, int days, OutputOptions output) {
    this.answer = answer;
    this.status = answer.status();
    this.lately = days == 1 ? "Last day" : "Last " + days + " days";
    this.before = days == 1 ? "Day before" : days + " days before";
    this.output = output;
  }

  /** One figure, now and before. */
  private record Figure(String name, String now, String before) {}

  void print() {
    list("Last sessions", SessionColumns.IN_BRIEF, status.sessions(), "none yet");
    output.note("");
    output.print(figureColumns(), figures());
    table("Failing accounts", FAILING, status.failing(), "none");
    table("How listings ended", outcomeColumns(), status.outcomes(), "none lately");
    table("Data quality", flawColumns(), status.flaws(), "");
    StatusLines lines = new StatusLines(answer, output.texts());
    block("Collecting", lines.collecting());
    if (!answer.collecting().attention().isEmpty()) {
      table(
          "Accounts that need attention, and are tried ever more rarely",
          ATTENTION,
          answer.collecting().attention(),
          "");
    }
    if (!answer.tasks().isEmpty()) {
      table("Tasks of the daemon", TASKS, answer.tasks(), "");
    }
    block("Ages", lines.ages());
    block("Room", lines.room());
  }

  private static Duration took(TaskRun run) {
    Duration time = Duration.between(run.startedAt(), run.endedAt());
    return time.isNegative() ? Duration.ZERO : time;
  }

  private List<Column<Figure>> figureColumns() {
    return List.of(
        Column.id("figure", "Success", Figure::name),
        Column.id("now", lately, Figure::now),
        Column.id("before", before, Figure::before));
  }

  private List<Figure> figures() {
    return List.of(
        figure("accounts read", status.accountsRead()),
        figure("sessions that read", status.sessionsRead()),
        new Figure(
            "time on average", time(status.averageTime()), time(status.averageTimeBefore())));
  }

  private List<Column<OutcomeCount>> outcomeColumns() {
    return List.of(
        Column.id("outcome", "Outcome", OutcomeCount::outcome),
        Column.count("now", lately, OutcomeCount::now),
        Column.count("before", before, OutcomeCount::before));
  }

  private List<Column<Flaw>> flawColumns() {
    return List.of(
        Column.id("flaw", "Flaw", Flaw::title),
        Column.count("number", "Number", flaw -> flaw.share().some()),
        Column.id("of", "Of", flaw -> CellText.count(flaw.share().all()) + " " + flaw.what()),
        Column.share("percent", "Percent", flaw -> flaw.share().percent()),
        Column.share("lately", lately, flaw -> flaw.trend().now().percent()),
        Column.share("before", "Before", flaw -> flaw.trend().before().percent()),
        Column.id("trend", "Trend", flaw -> points(flaw.trend())));
  }

  private <T> void table(String title, List<Column<T>> columns, List<T> rows, String none) {
    output.note("");
    list(title, columns, rows, none);
  }

  private <T> void list(String title, List<Column<T>> columns, List<T> rows, String none) {
    if (rows.isEmpty()) {
      output.note(title + ": " + none);
    } else {
      output.note(title);
      output.print(columns, rows);
    }
  }

  private void block(String title, List<String> lines) {
    output.note("");
    output.note(title);
    lines.forEach(output::note);
  }

  private static Figure figure(String name, Trend trend) {
    return new Figure(name, share(trend.now()), share(trend.before()));
  }

  private static String share(Share share) {
    OptionalDouble percent = share.percent();
    return percent.isEmpty()
        ? CellText.UNKNOWN
        : "%s (%s of %s)"
            .formatted(
                CellText.rate(percent.getAsDouble()),
                CellText.count(share.some()),
                CellText.count(share.all()));
  }

  private static String time(@Nullable Duration time) {
    return time == null ? CellText.UNKNOWN : CellText.duration(time);
  }

  private static @Nullable String points(Trend trend) {
    OptionalDouble points = trend.points();
    return points.isEmpty() ? null : String.format(Locale.ROOT, "%+.1f", points.getAsDouble());
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.health.Flaw;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.analysis.health.Machine.Disk;
import io.soundtracker.analysis.health.Share;
import io.soundtracker.analysis.health.Status;
import io.soundtracker.analysis.health.Trend;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.scrape.RequestBudget;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.reports.rows.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the status.
 *
 * @param section what it is about, as the sections of JSON are called
 * @param name which figure, or whose
 * @param value how many; null where a moment is told
 * @param all of how many, null where that makes no sense
 * @param before how many in the window before, null likewise
 * @param unit what they count
 * @param moment when, null where that makes no sense
 * @param text anything else, null for nothing
 */
record StatusRow(
    String section,
    String name,
    @Nullable Double value,
    @Nullable Double all,
    @Nullable Double before,
    @Nullable String unit,
    @Nullable Instant moment,
    @Nullable String text) {

  static final List<Column<StatusRow>> COLUMNS =
      List.of(
          Column.id("section", "Section", StatusRow::section),
          Column.id("name", "Name", StatusRow::name),
          Column.decimal("value", "Value", row -> known(row.value())),
          Column.decimal("of", "Of", row -> known(row.all())),
          Column.decimal("before", "Before", row -> known(row.before())),
          Column.id("unit", "Unit", StatusRow::unit),
          Column.moment("moment", "Moment", StatusRow::moment),
          Column.text("text", "Text", StatusRow::text));

  static List<StatusRow> all(StatusAnswer answer) {
    Status status = answer.status();
    List<StatusRow> rows = new ArrayList<>();
    status.sessions().forEach(session -> rows.add(of(session)));
    rows.add(percent("success", "accountsRead", status.accountsRead()));
    rows.add(percent("success", "sessionsThatRead", status.sessionsRead()));
    rows.add(
        number(
            "success",
            "averageTime",
            seconds(status.averageTime()),
            seconds(status.averageTimeBefore()),
            "seconds"));
    status.failing().forEach(failing -> rows.add(of(failing)));
    status
        .outcomes()
        .forEach(
            each ->
                rows.add(
                    number(
                        "outcomes",
                        each.outcome(),
                        (double) each.now(),
                        (double) each.before(),
                        "listings")));
    for (Flaw flaw : status.flaws()) {
      rows.add(count("quality", flaw.name(), flaw.share(), flaw.what()));
      rows.add(percent("quality", flaw.name() + "Lately", flaw.trend()));
    }
    rows.addAll(collecting(answer.collecting()));
    answer.collecting().attention().forEach(each -> rows.add(of(each)));
    answer.tasks().forEach(run -> rows.add(of(run)));
    rows.addAll(ages(status, answer.machine()));
    rows.addAll(room(answer.machine()));
    return rows;
  }

  private static StatusRow of(ScrapeSession session) {
    return new StatusRow(
        "sessions",
        session.id().value(),
        (double) (session.accounts() - session.failed()),
        (double) session.accounts(),
        null,
        "accounts",
        session.startedAt(),
        session.status().word());
  }

  private static StatusRow of(FailingAccount failing) {
    String reason = failing.message() == null ? failing.outcome() : failing.message();
    return new StatusRow(
        "failing",
        failing.account().toString(),
        (double) failing.attempts(),
        null,
        null,
        "attempts",
        failing.since(),
        reason);
  }

  private static StatusRow of(Attention attention) {
    return new StatusRow(
        "attention",
        attention.account().toString(),
        (double) attention.attempts(),
        null,
        null,
        "attempts",
        attention.nextTry(),
        attention.reason());
  }

  private static StatusRow of(TaskRun run) {
    String result = (run.succeeded() ? "done: " : "failed: ") + run.message();
    return new StatusRow("tasks", run.task(), null, null, null, null, run.startedAt(), result);
  }

  private static List<StatusRow> collecting(Collecting collecting) {
    List<StatusRow> rows = new ArrayList<>();
    NextDue next = collecting.next();
    if (next != null) {
      String account = next.account().toString();
      rows.add(new StatusRow("collecting", "nextDue", null, null, null, null, next.at(), account));
      rows.add(number("collecting", "dueNow", (double) next.due(), null, "accounts"));
    }
    Block block = collecting.block();
    if (block != null) {
      Instant until = collecting.blockedUntil();
      rows.add(
          new StatusRow(
              "collecting", "blockedUntil", null, null, null, null, until, block.reason()));
    }
    RequestBudget budget = collecting.budget();
    rows.add(requests("requestsLastHour", collecting.lastHour(), budget.perHour()));
    rows.add(requests("requestsLastDay", collecting.lastDay(), budget.perDay()));
    return rows;
  }

  private static StatusRow requests(String name, int made, @Nullable Integer most) {
    Double limit = most == null ? null : (Double) (double) most;
    return new StatusRow("collecting", name, (double) made, limit, null, "requests", null, null);
  }

  private static List<StatusRow> ages(Status status, Machine machine) {
    return List.of(
        moment("lastSessionEnd", status.lastSessionEnd(), null),
        count(
            "ages",
            "neverRead",
            new Share(status.accounts().neverRead(), status.accounts().active()),
            "accounts"),
        moment("oldestReading", status.accounts().oldest(), null),
        moment("medianReading", status.accounts().median(), null),
        moment(
            "ytdlpReleased",
            null,
            machine.ytDlpReleased() == null ? null : machine.ytDlpReleased().toString()),
        moment("lastBackup", machine.lastBackup(), null));
  }

  private static List<StatusRow> room(Machine machine) {
    Disk disk = machine.disk();
    StatusRow database =
        number("room", "databaseBytes", (double) machine.databaseBytes(), null, "bytes");
    return disk == null
        ? List.of(database)
        : List.of(
            database,
            count("room", "diskFreeBytes", new Share(disk.free(), disk.total()), "bytes"));
  }

  private static StatusRow moment(String name, @Nullable Instant moment, @Nullable String text) {
    return new StatusRow("ages", name, null, null, null, null, moment, text);
  }

  private static StatusRow count(String section, String name, Share share, String unit) {
    return new StatusRow(
        section, name, (double) share.some(), (double) share.all(), null, unit, null, null);
  }

  private static StatusRow percent(String section, String name, Trend trend) {
    return number(
        section, name, orNull(trend.now().percent()), orNull(trend.before().percent()), "percent");
  }

  private static StatusRow number(
      String section, String name, @Nullable Double value, @Nullable Double before, String unit) {
    return new StatusRow(section, name, value, null, before, unit, null, null);
  }

  private static @Nullable Double seconds(@Nullable Duration time) {
    return time == null ? null : (Double) (time.toMillis() / 1000.0);
  }

  private static @Nullable Double orNull(OptionalDouble number) {
    return number.isPresent() ? (Double) number.getAsDouble() : null;
  }

  private static OptionalDouble known(@Nullable Double number) {
    return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}

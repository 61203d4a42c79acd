package io.soundtracker.cli;

import io.soundtracker.analysis.health.Flaw;
import io.soundtracker.analysis.health.Machine.Disk;
import io.soundtracker.analysis.health.OutcomeCount;
import io.soundtracker.analysis.health.Status;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.scrape.Attention;
import io.soundtracker.core.scrape.Block;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Section;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The status as the sections of a JSON object. */
final class StatusSections {
  private static final List<Column<Status>> WINDOW =
      List.of(
          Column.moment("since", "Since", status -> status.at().minus(status.window().length())),
          Column.moment("until", "Until", Status::at));

  private static final List<Column<Status>> SUCCESS =
      List.of(
          Column.count("accountsRead", "", status -> status.accountsRead().now().some()),
          Column.count("accountsTried", "", status -> status.accountsRead().now().all()),
          Column.share("accountsPercent", "", status -> status.accountsRead().now().percent()),
          Column.share(
              "accountsPercentBefore", "", status -> status.accountsRead().before().percent()),
          Column.count("sessionsThatRead", "", status -> status.sessionsRead().now().some()),
          Column.count("sessionsEnded", "", status -> status.sessionsRead().now().all()),
          Column.share("sessionsPercent", "", status -> status.sessionsRead().now().percent()),
          Column.share(
              "sessionsPercentBefore", "", status -> status.sessionsRead().before().percent()),
          Column.duration("averageSeconds", "", Status::averageTime),
          Column.duration("averageSecondsBefore", "", Status::averageTimeBefore));

  private static final List<Column<FailingAccount>> FAILING =
      List.of(
          Column.id("account", "", failing -> failing.account().toString()),
          Column.moment("since", "", FailingAccount::since),
          Column.count("attempts", "", FailingAccount::attempts),
          Column.id("outcome", "", FailingAccount::outcome),
          Column.text("reason", "", FailingAccount::message));

  private static final List<Column<OutcomeCount>> OUTCOMES =
      List.of(
          Column.id("outcome", "", OutcomeCount::outcome),
          Column.count("number", "", OutcomeCount::now),
          Column.count("numberBefore", "", OutcomeCount::before));

  private static final List<Column<Flaw>> QUALITY =
      List.of(
          Column.id("flaw", "", Flaw::name),
          Column.id("of", "", Flaw::what),
          Column.count("number", "", flaw -> flaw.share().some()),
          Column.count("all", "", flaw -> flaw.share().all()),
          Column.share("percent", "", flaw -> flaw.share().percent()),
          Column.count("lately", "", flaw -> flaw.trend().now().some()),
          Column.share("latelyPercent", "", flaw -> flaw.trend().now().percent()),
          Column.count("before", "", flaw -> flaw.trend().before().some()),
          Column.share("beforePercent", "", flaw -> flaw.trend().before().percent()));

  private static final List<Column<Collecting>> COLLECTING =
      List.of(
          Column.id("nextAccount", "", each -> of(each.next(), next -> next.account().toString())),
          Column.moment("nextDueAt", "", each -> of(each.next(), NextDue::at)),
          Column.count("dueNow", "", each -> each.next() == null ? 0 : each.next().due()),
          Column.moment("blockedAt", "", each -> of(each.block(), Block::at)),
          Column.moment("blockedUntil", "", Collecting::blockedUntil),
          Column.count("requestsLastHour", "", Collecting::lastHour),
          Column.volume("requestsPerHour", "", each -> limit(each.budget().perHour())),
          Column.count("requestsLastDay", "", Collecting::lastDay),
          Column.volume("requestsPerDay", "", each -> limit(each.budget().perDay())));

  private static final List<Column<Attention>> ATTENTION =
      List.of(
          Column.id("account", "", each -> each.account().toString()),
          Column.id("reason", "", Attention::reason),
          Column.text("message", "", Attention::message),
          Column.moment("since", "", Attention::since),
          Column.count("attempts", "", Attention::attempts),
          Column.moment("nextTry", "", Attention::nextTry));

  private static final List<Column<TaskRun>> TASKS =
      List.of(
          Column.id("task", "", TaskRun::task),
          Column.moment("startedAt", "", TaskRun::startedAt),
          Column.moment("endedAt", "", TaskRun::endedAt),
          Column.id("result", "", run -> run.succeeded() ? "done" : "failed"),
          Column.text("message", "", TaskRun::message));

  private static final List<Column<StatusAnswer>> AGES =
      List.of(
          Column.moment("lastSessionEnd", "", answer -> answer.status().lastSessionEnd()),
          Column.count("activeAccounts", "", answer -> answer.status().accounts().active()),
          Column.count("neverRead", "", answer -> answer.status().accounts().neverRead()),
          Column.moment("oldestReading", "", answer -> answer.status().accounts().oldest()),
          Column.moment("medianReading", "", answer -> answer.status().accounts().median()),
          Column.day("ytdlpReleased", "", answer -> answer.machine().ytDlpReleased()),
          Column.moment("lastBackup", "", answer -> answer.machine().lastBackup()));

  private static final List<Column<StatusAnswer>> ROOM =
      List.of(
          Column.count("databaseBytes", "", answer -> answer.machine().databaseBytes()),
          Column.volume("diskFreeBytes", "", answer -> free(answer.machine().disk())),
          Column.volume("diskBytes", "", answer -> total(answer.machine().disk())));

  private StatusSections() {}

  static List<Section<?>> of(StatusAnswer answer) {
    Status status = answer.status();
    return List.of(
        section("window", WINDOW, List.of(status)),
        section("sessions", SessionColumns.FOR_PROGRAMS, status.sessions()),
        section("success", SUCCESS, List.of(status)),
        section("failing", FAILING, status.failing()),
        section("outcomes", OUTCOMES, status.outcomes()),
        section("quality", QUALITY, status.flaws()),
        section("collecting", COLLECTING, List.of(answer.collecting())),
        section("attention", ATTENTION, answer.collecting().attention()),
        section("tasks", TASKS, answer.tasks()),
        section("ages", AGES, List.of(answer)),
        section("room", ROOM, List.of(answer)));
  }

  private static <T> Section<T> section(String name, List<Column<T>> columns, List<T> rows) {
    return new Section<>(name, columns, rows.iterator());
  }

  private static <S, T> @Nullable T of(@Nullable S something, Function<S, T> part) {
    return something == null ? null : part.apply(something);
  }

  private static OptionalLong limit(@Nullable Integer limit) {
    return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  private static OptionalLong free(@Nullable Disk disk) {
    return disk == null ? OptionalLong.empty() : OptionalLong.of(disk.free());
  }

  private static OptionalLong total(@Nullable Disk disk) {
    return disk == null || disk.total() == 0 ? OptionalLong.empty() : OptionalLong.of(disk.total());
  }
}

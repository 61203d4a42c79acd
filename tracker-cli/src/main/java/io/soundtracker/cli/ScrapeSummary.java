package io.soundtracker.cli;

import static io.soundtracker.cli.output.CellText.count;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.scraper.AccountResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what a session did. */
final class ScrapeSummary {
  static final List<Column<AccountResult>> COLUMNS =
      List.of(
          Column.id("account", "Account", result -> result.account().toString()),
          Column.count("found", "Found", result -> result.recorded().found()),
          Column.count("new", "New", result -> result.recorded().added()),
          Column.count("changed", "Changed", result -> result.recorded().changed()),
          Column.duration("seconds", "Time", AccountResult::took),
          Column.text("status", "Status", result -> result.outcome().status().word()),
          Column.text("outcome", "Outcome", result -> result.outcome().code()),
          Column.text("reason", "Reason", ScrapeSummary::reason));

  private static final int REASON = COLUMNS.size() - 1;

  private ScrapeSummary() {}

  /** The columns for people, who read below the table what broke every listing alike. */
  static List<Column<AccountResult>> forPeople(List<AccountResult> results) {
    Optional<String> broken = brokenTool(results);
    if (broken.isEmpty()) {
      return COLUMNS;
    }
    List<Column<AccountResult>> columns = new ArrayList<>(COLUMNS);
    columns.set(
        REASON,
        Column.text(
            "reason",
            "Reason",
            result ->
                result.outcome().message().endsWith(broken.get()) ? "see below" : reason(result)));
    return columns;
  }

  /** One line, such as {@code Session 1a2b3c4d partial: 3 of 4 accounts read, ...}. */
  static String line(ScrapeSession session) {
    Instant ended = session.endedAt();
    String took =
        ended == null
            ? ""
            : " in " + CellText.duration(Duration.between(session.startedAt(), ended));
    return "Session %s %s: %s of %s accounts read, %s videos, %s new, %s changed%s"
        .formatted(
            session.id().value().substring(0, Math.min(8, session.id().value().length())),
            session.status().word(),
            count(session.succeeded()),
            count(session.accounts()),
            count(session.videos()),
            count(session.added()),
            count(session.changed()),
            took);
  }

  /** A line for each account that has another handle now, such as {@code @old is @new now}. */
  static List<String> renames(List<AccountResult> results) {
    return results.stream()
        .filter(result -> result.recorded().newHandle() != null)
        .map(result -> result.account() + " is " + result.recorded().newHandle() + " now")
        .toList();
  }

  static int exitCode(@Nullable ScrapeSession session) {
    SessionStatus status = session == null ? SessionStatus.COMPLETED : session.status();
    return switch (status) {
      case COMPLETED, RUNNING -> ExitCode.DONE;
      case PARTIAL -> ExitCode.PARTIAL;
      case FAILED -> ExitCode.FAILED;
    };
  }

  /** Why no account could be listed, in full: the table may have had no room for it. */
  static Optional<String> brokenTool(List<AccountResult> results) {
    return results.stream()
        .map(AccountResult::outcome)
        .filter(FetchOutcome.ToolBroken.class::isInstance)
        .map(FetchOutcome::message)
        .findFirst();
  }

  private static @Nullable String reason(AccountResult result) {
    String message = result.outcome().message();
    return message.isEmpty() ? null : message;
  }
}

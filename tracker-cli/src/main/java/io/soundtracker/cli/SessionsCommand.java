package io.soundtracker.cli;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.reports.rows.Column;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "sessions",
    description = "List the latest sessions, or what one did account by account.")
final class SessionsCommand implements Callable<Integer> {
  private static final int SEARCHED = 10_000;

  private static final List<Column<ScrapeLog>> LOG_COLUMNS =
      List.of(
          Column.id("account", "Account", log -> log.account().toString()),
          Column.count("found", "Found", ScrapeLog::found),
          Column.count("new", "New", ScrapeLog::added),
          Column.count("changed", "Changed", ScrapeLog::changed),
          Column.duration("seconds", "Time", ScrapeLog::took),
          Column.text("status", "Status", log -> log.status().word()),
          Column.text("outcome", "Outcome", ScrapeLog::outcome),
          Column.text("reason", "Reason", ScrapeLog::message),
          Column.moment("readAt", "Read", ScrapeLog::readAt));

  @Mixin private final OutputOptions output;

  @Parameters(
      arity = "0..1",
      paramLabel = "SESSION",
      description = "A session, or the beginning of its name.")
  private @Nullable String name;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many sessions to list (default: ${DEFAULT-VALUE}).")
  private int last;

  private final Application application;

  @Inject
  SessionsCommand(OutputOptions output, Application application) {
    this.output = output;
    this.application = application;
  }

  @Override
  public Integer call() {
    SessionRepository sessions = application.inspect().sessions();
    if (name == null) {
      list(sessions);
    } else {
      ScrapeSession session = find(sessions, name);
      output.print(LOG_COLUMNS, sessions.logs(session.id()));
      output.note("Session " + session.id() + ": " + session.status().word());
    }
    return ExitCode.DONE;
  }

  private void list(SessionRepository sessions) {
    if (last < 1) {
      throw new InvalidInputException("--last is " + last, "Write a number from 1");
    }
    List<ScrapeSession> latest = sessions.latest(last);
    output.print(SessionColumns.FOR_PEOPLE, SessionColumns.FOR_PROGRAMS, latest);
    if (latest.isEmpty()) {
      output.note("No sessions yet. Begin one: tracker scrape");
    }
  }

  private static ScrapeSession find(SessionRepository sessions, String name) {
    if (name.isBlank()) {
      throw new InvalidInputException("The session's name is empty", "See: tracker sessions");
    }
    return sessions
        .find(new SessionId(name))
        .orElseGet(
            () -> {
              List<ScrapeSession> matching =
                  sessions.latest(SEARCHED).stream()
                      .filter(session -> session.id().value().startsWith(name))
                      .toList();
              if (matching.size() != 1) {
                throw new InvalidInputException(
                    matching.isEmpty()
                        ? "There is no session " + name
                        : matching.size() + " sessions begin with " + name,
                    "See: tracker sessions");
              }
              return matching.get(0);
            });
  }
}

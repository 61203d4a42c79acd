package io.soundtracker.core.contract;

import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionId;
import io.soundtracker.core.scrape.SessionNotOpenException;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.scrape.SessionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sessions of an {@link InMemoryDatabase}. */
final class InMemorySessionRepository implements SessionRepository {
  private final InMemoryDatabase database;

  InMemorySessionRepository(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public SessionId open(Instant startedAt, String configuration) {
    synchronized (database) {
      SessionId id = SessionId.random();
      ScrapeSession session =
          new ScrapeSession(id, startedAt, null, SessionStatus.RUNNING, 0, 0, 0, 0, 0, 0, null);
      database.sessionRows.put(id, session);
      return id;
    }
  }

  @Override
  public ScrapeSession close(SessionId session, Instant endedAt, @Nullable String problem) {
    synchronized (database) {
      ScrapeSession open = openSession(session);
      Map<Long, LogStatus> accounts = accountStates(session);
      SessionStatus ending =
          SessionStatus.ending(
              count(accounts, LogStatus.SUCCESS),
              count(accounts, LogStatus.PARTIAL),
              count(accounts, LogStatus.FAILED),
              count(accounts, LogStatus.SKIPPED));
      boolean spoilt = problem != null && ending == SessionStatus.COMPLETED;
      return end(open, endedAt, spoilt ? SessionStatus.PARTIAL : ending, problem);
    }
  }

  @Override
  public void noteBlock(SessionId session, Instant at) {
    synchronized (database) {
      database.blocks.put(openSession(session).id(), at);
    }
  }

  @Override
  public int closeAbandoned(Instant now) {
    synchronized (database) {
      List<ScrapeSession> running =
          database.sessionRows.values().stream()
              .filter(session -> session.status() == SessionStatus.RUNNING)
              .toList();
      running.forEach(
          session -> end(session, now, SessionStatus.FAILED, "Its process ended before it did"));
      return running.size();
    }
  }

  @Override
  public Optional<ScrapeSession> find(SessionId session) {
    synchronized (database) {
      return Optional.ofNullable(database.sessionRows.get(session));
    }
  }

  @Override
  public List<ScrapeSession> latest(int limit) {
    synchronized (database) {
      List<ScrapeSession> newestFirst = new ArrayList<>(database.sessionRows.values());
      Collections.reverse(newestFirst);
      newestFirst.sort(Comparator.comparing(ScrapeSession::startedAt).reversed());
      return List.copyOf(newestFirst.subList(0, Math.min(limit, newestFirst.size())));
    }
  }

  @Override
  public List<ScrapeLog> logs(SessionId session) {
    synchronized (database) {
      return logsOf(session).stream().map(this::inPresentWords).toList();
    }
  }

  private ScrapeLog inPresentWords(LogRow row) {
    ScrapeLog log = row.log();
    return new ScrapeLog(
        log.session(),
        database.account(row.account()).handle(),
        log.readAt(),
        log.status(),
        log.outcome(),
        log.message(),
        log.found(),
        log.added(),
        log.changed(),
        log.took(),
        log.coverage());
  }

  /** A session that may be written to. */
  ScrapeSession openSession(SessionId session) {
    return find(session)
        .filter(found -> found.status() == SessionStatus.RUNNING)
        .orElseThrow(() -> new SessionNotOpenException(session));
  }

  private ScrapeSession end(
      ScrapeSession session, Instant endedAt, SessionStatus status, @Nullable String problem) {
    Map<Long, LogStatus> accounts = accountStates(session.id());
    ScrapeSession ended =
        new ScrapeSession(
            session.id(),
            session.startedAt(),
            endedAt,
            status,
            accounts.size() - count(accounts, LogStatus.SKIPPED),
            count(accounts, LogStatus.SUCCESS),
            count(accounts, LogStatus.FAILED),
            sum(session.id(), ScrapeLog::found),
            sum(session.id(), ScrapeLog::added),
            sum(session.id(), ScrapeLog::changed),
            problem);
    database.sessionRows.put(session.id(), ended);
    return ended;
  }

  private Map<Long, LogStatus> accountStates(SessionId session) {
    return logsOf(session).stream()
        .collect(
            Collectors.groupingBy(
                LogRow::account,
                Collectors.collectingAndThen(
                    Collectors.mapping(
                        row -> row.log().status(),
                        Collectors.toCollection(() -> EnumSet.noneOf(LogStatus.class))),
                    InMemorySessionRepository::together)));
  }

  /** An account may be recorded in several pieces: read in part when some were not. */
  private static LogStatus together(Set<LogStatus> states) {
    Set<LogStatus> tried = EnumSet.copyOf(states);
    if (tried.size() > 1) {
      tried.remove(LogStatus.SKIPPED);
    }
    return tried.size() == 1 ? tried.iterator().next() : LogStatus.PARTIAL;
  }

  private static int count(Map<Long, LogStatus> accounts, LogStatus status) {
    return Collections.frequency(accounts.values(), status);
  }

  private int sum(SessionId session, ToIntFunction<ScrapeLog> number) {
    return logsOf(session).stream().map(LogRow::log).mapToInt(number).sum();
  }

  private List<LogRow> logsOf(SessionId session) {
    return database.logRows.stream().filter(row -> row.log().session().equals(session)).toList();
  }
}

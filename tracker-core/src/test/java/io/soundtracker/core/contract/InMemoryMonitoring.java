package io.soundtracker.core.contract;

import io.soundtracker.core.account.Account;
import io.soundtracker.core.contract.InMemoryDatabase.LogRow;
import io.soundtracker.core.contract.InMemoryDatabase.VideoState;
import io.soundtracker.core.monitor.FailingAccount;
import io.soundtracker.core.monitor.ListingTally;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.monitor.SessionTally;
import io.soundtracker.core.monitor.VideoTally;
import io.soundtracker.core.monitor.Window;
import io.soundtracker.core.scrape.LogStatus;
import io.soundtracker.core.scrape.ScrapeLog;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.core.video.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of an {@link InMemoryDatabase}. */
final class InMemoryMonitoring implements Monitoring {
  private final InMemoryDatabase database;

  InMemoryMonitoring(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public ListingTally listings(Window window) {
    synchronized (database) {
      List<LogRow> rows =
          database.logRows.stream().filter(row -> window.contains(row.log().readAt())).toList();
      int duplicates = sum(rows, row -> row.details().duplicates());
      Map<String, Long> missing = new TreeMap<>();
      rows.forEach(
          row ->
              row.details()
                  .missingFields()
                  .forEach((field, lines) -> missing.merge(field, (long) lines, Long::sum)));
      return new ListingTally(
          count(rows, LogStatus.SUCCESS),
          count(rows, LogStatus.PARTIAL),
          count(rows, LogStatus.FAILED),
          sum(rows, row -> row.log().found()) + duplicates,
          duplicates,
          sum(rows, row -> row.details().quarantined()),
          rows.stream()
              .map(row -> Objects.requireNonNull(row.log().outcome()))
              .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting())),
          missing);
    }
  }

  @Override
  public SessionTally sessions(Window window) {
    synchronized (database) {
      List<ScrapeSession> ended =
          database.sessionRows.values().stream()
              .filter(row -> window.contains(row.startedAt()) && row.endedAt() != null)
              .toList();
      OptionalDouble average =
          ended.stream()
              .filter(InMemoryMonitoring::hasRead)
              .mapToLong(
                  row ->
                      Duration.between(row.startedAt(), Objects.requireNonNull(row.endedAt()))
                          .toMillis())
              .average();
      return new SessionTally(
          count(ended, SessionStatus.COMPLETED),
          count(ended, SessionStatus.PARTIAL),
          count(ended, SessionStatus.FAILED),
          average.isEmpty() ? null : Duration.ofMillis(Math.round(average.getAsDouble())));
    }
  }

  @Override
  public Optional<Instant> lastSessionEnd() {
    synchronized (database) {
      return database.sessionRows.values().stream()
          .filter(InMemoryMonitoring::hasRead)
          .map(row -> Objects.requireNonNull(row.endedAt()))
          .max(Comparator.naturalOrder());
    }
  }

  @Override
  public VideoTally videos() {
    synchronized (database) {
      return tally(database.videoRows.values());
    }
  }

  @Override
  public VideoTally videosFirstSeen(Window window) {
    synchronized (database) {
      return tally(
          database.videoRows.values().stream()
              .filter(row -> window.contains(row.firstSeenAt()))
              .toList());
    }
  }

  @Override
  public List<FailingAccount> failing() {
    synchronized (database) {
      return database.accountRows.values().stream()
          .filter(Account::active)
          .flatMap(account -> failing(account).stream())
          .sorted(
              Comparator.comparing(FailingAccount::since).thenComparing(FailingAccount::account))
          .toList();
    }
  }

  @Override
  public Optional<Instant> trackedSince() {
    synchronized (database) {
      return database.accountRows.values().stream()
          .filter(Account::active)
          .map(account -> Objects.requireNonNull(database.addedAt.get(account.id())))
          .min(Comparator.naturalOrder());
    }
  }

  private Optional<FailingAccount> failing(Account account) {
    List<ScrapeLog> logs =
        database.logRows.stream()
            .filter(row -> row.account() == account.id())
            .map(LogRow::log)
            .sorted(Comparator.comparing(ScrapeLog::readAt))
            .toList();
    Instant read =
        logs.stream()
            .filter(log -> log.status() == LogStatus.SUCCESS || log.status() == LogStatus.PARTIAL)
            .map(ScrapeLog::readAt)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    List<ScrapeLog> failures =
        logs.stream()
            .filter(log -> log.status() == LogStatus.FAILED && log.readAt().isAfter(read))
            .toList();
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    ScrapeLog last = failures.get(failures.size() - 1);
    return Optional.of(
        new FailingAccount(
            account.handle(),
            failures.get(0).readAt(),
            failures.size(),
            last.outcome(),
            last.message()));
  }

  private static boolean hasRead(ScrapeSession session) {
    return session.status() == SessionStatus.COMPLETED || session.status() == SessionStatus.PARTIAL;
  }

  private static VideoTally tally(Collection<VideoState> rows) {
    return new VideoTally(
        rows.size(),
        count(rows, row -> row.video().sound() == null),
        count(rows, row -> Objects.equals(row.video().metrics().views(), 0L)),
        count(rows, row -> !isComplete(row.video().metrics())));
  }

  private static boolean isComplete(Metrics metrics) {
    return Stream.of(metrics.views(), metrics.likes(), metrics.comments(), metrics.shares())
        .allMatch(Objects::nonNull);
  }

  private static long count(Collection<VideoState> rows, Predicate<VideoState> which) {
    return rows.stream().filter(which).count();
  }

  private static long count(List<LogRow> rows, LogStatus status) {
    return rows.stream().filter(row -> row.log().status() == status).count();
  }

  private static long count(List<ScrapeSession> rows, SessionStatus status) {
    return rows.stream().filter(row -> row.status() == status).count();
  }

  private static int sum(List<LogRow> rows, ToIntFunction<LogRow> number) {
    return rows.stream().mapToInt(number).sum();
  }
}

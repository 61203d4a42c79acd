package io.soundtracker.daemon;

import static java.util.stream.Collectors.toSet;

import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.analysis.health.Evidence;
import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.core.TrackerException;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.daemon.notify.AlertLedger;
import io.soundtracker.daemon.notify.AlertState;
import io.soundtracker.daemon.notify.Changes;
import io.soundtracker.daemon.notify.Digest;
import io.soundtracker.daemon.notify.FailedAccount;
import io.soundtracker.daemon.notify.Notifications;
import io.soundtracker.scraper.ScrapeReport;
import io.soundtracker.scraper.ScrapeService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people, after a round, what it changed and what is wrong. That it cannot is logged, and
 * never in the way of the next round. For one thread.
 */
public final class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

  private final Notifications notifications;
  private final AlertLedger ledger;
  private final Snapshot.Source snapshots;
  private final SessionRepository sessions;
  private final TaskLog tasks;
  private final Supplier<List<Finding>> health;
  private final Duration staleAfter;
  private final boolean digests;
  private final Clock clock;
  private Set<String> logged = Set.of();

  /**
   * Creates the announcer.
   *
   * @param health judges every condition anew
   * @param staleAfter from which age on a listing is stale
   * @param digests whether a session that changed something is told
   */
  public Announcer(
      Notifications notifications,
      AlertLedger ledger,
      Snapshot.Source snapshots,
      SessionRepository sessions,
      TaskLog tasks,
      Supplier<List<Finding>> health,
      Duration staleAfter,
      boolean digests,
      Clock clock) {
    this.notifications = notifications;
    this.ledger = ledger;
    this.snapshots = snapshots;
    this.sessions = sessions;
    this.tasks = tasks;
    this.health = health;
    this.staleAfter = staleAfter;
    this.digests = digests;
    this.clock = clock;
  }

  /**
   * Tells what a round changed, then what is wrong or right again. What was interrupted says
   * nothing of the latter.
   */
  public void announce(ScrapeReport report) {
    attempt("what the session changed", () -> tellChanges(report));
    if (!report.interrupted()) {
      attempt("what is wrong", () -> tellAlerts(List.of()));
    }
  }

  /** Tells that a round could not be done, and what else is wrong or right again. */
  public void announce(RuntimeException failure) {
    List<String> why =
        failure instanceof TrackerException expected
            ? List.of(String.valueOf(expected.getMessage()), expected.wayOut())
            : List.of("A bug of ours, " + failure.getClass().getName());
    AlertState alert = new AlertState("look", "The last look for due accounts failed", why);
    attempt("what is wrong", () -> tellAlerts(List.of(alert)));
  }

  private void tellChanges(ScrapeReport report) {
    ScrapeSession session = report.session();
    if (session == null || !digests) {
      return;
    }
    Instant now = clock.instant();
    try (Snapshot snapshot = snapshots.open()) {
      NetworkCoverage coverage =
          NetworkCoverage.of(snapshot, Selection.EVERYTHING, now, staleAfter);
      Changes changes =
          Changes.since(
              session.startedAt(),
              Selection.EVERYTHING,
              snapshot,
              coverage,
              FailedAccount.of(report));
      Digest.of(changes).ifPresent(notifications::send);
    }
  }

  private void tellAlerts(List<AlertState> further) {
    List<AlertState> alerts = new ArrayList<>(further);
    sessions.latest(1).stream()
        .filter(Announcer::isBrokenOff)
        .map(Announcer::alert)
        .forEach(alerts::add);
    List<Finding> findings = health.get();
    findings.stream().filter(Finding::isAlert).map(Announcer::alert).forEach(alerts::add);
    tasks.all().stream().filter(run -> !run.succeeded()).map(Announcer::alert).forEach(alerts::add);
    Set<String> unknown =
        findings.stream()
            .filter(finding -> finding.state() == State.UNKNOWN)
            .map(Finding::name)
            .collect(toSet());
    log(alerts, unknown);
    ledger.update(alerts, unknown, clock.instant()).forEach(notifications::send);
  }

  /** What lasts is logged when it begins and when it ends. */
  private void log(List<AlertState> alerts, Set<String> unknown) {
    Set<String> present =
        Stream.concat(
                alerts.stream().map(AlertState::name), logged.stream().filter(unknown::contains))
            .collect(toSet());
    alerts.stream()
        .filter(alert -> !logged.contains(alert.name()))
        .forEach(alert -> LOG.warn("Alert {}: {}", alert.name(), alert.summary()));
    logged.stream()
        .filter(name -> !present.contains(name))
        .forEach(name -> LOG.info("Alert {} is over", name));
    logged = present;
  }

  /** By something that no account is to blame for: no yt-dlp, a block, a lost database. */
  private static boolean isBrokenOff(ScrapeSession session) {
    return session.status() == SessionStatus.FAILED
        && session.problem() != null
        && !session.problem().equals(ScrapeService.INTERRUPTED);
  }

  private static AlertState alert(ScrapeSession brokenOff) {
    return new AlertState(
        "session",
        "The last session read nothing",
        List.of(String.valueOf(brokenOff.problem()), "It began at " + brokenOff.startedAt()));
  }

  private static AlertState alert(Finding finding) {
    Evidence evidence = finding.evidence();
    return new AlertState(
        finding.name(),
        finding.summary(),
        evidence == null ? List.of() : List.of("Window: " + evidence.window()));
  }

  private static AlertState alert(TaskRun failed) {
    return new AlertState(
        "task-" + failed.task(),
        "The last run of " + failed.task() + " failed",
        List.of(failed.message(), "It began at " + failed.startedAt()));
  }

  private static void attempt(String what, Runnable telling) {
    try {
      telling.run();
    } catch (TrackerException failure) {
      LOG.error("Nobody was told {}: {}. {}", what, failure.getMessage(), failure.wayOut());
    } catch (RuntimeException bug) {
      LOG.error("Nobody was told {}", what, bug);
    }
  }
}

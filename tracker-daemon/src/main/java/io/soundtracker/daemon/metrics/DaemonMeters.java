package io.soundtracker.daemon.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.scrape.SessionStatus;
import io.soundtracker.core.task.TaskRun;
import io.soundtracker.daemon.DaemonListener;
import io.soundtracker.scraper.ScrapeReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Measures what a daemon does, and keeps what it last found wrong. */
final class DaemonMeters implements DaemonListener {
  private static final String SUCCEEDED = "succeeded";
  private static final String FAILED = "failed";

  private final MeterRegistry registry;
  private final Heartbeat heartbeat;
  private final MultiGauge conditions;
  private final Timer judging;
  private volatile List<String> alerts = List.of();

  DaemonMeters(MeterRegistry registry, Heartbeat heartbeat) {
    this.registry = registry;
    this.heartbeat = heartbeat;
    this.judging = query(registry, "health");
    this.conditions =
        MultiGauge.builder("tracker.condition.alerting")
            .description("Whether a condition of tracker health alerted after the last round")
            .register(registry);
    Stream.of(SUCCEEDED, FAILED).forEach(this::round);
    Stream.of(SessionStatus.COMPLETED, SessionStatus.PARTIAL, SessionStatus.FAILED)
        .forEach(this::sessions);
  }

  /** How long a question to the database takes. */
  static Timer query(MeterRegistry registry, String query) {
    return Timer.builder("tracker.query")
        .description("Questions to the database: figures for this page, and judging health")
        .tag("query", query)
        .register(registry);
  }

  /** The names of the conditions that alerted after the last round. */
  List<String> alerts() {
    return alerts;
  }

  @Override
  public void woke() {
    heartbeat.beat();
  }

  @Override
  public void lookedFor(Duration took, boolean succeeded) {
    heartbeat.beat();
    round(succeeded ? SUCCEEDED : FAILED).record(took);
  }

  @Override
  public void collected(ScrapeReport report) {
    heartbeat.beat();
    ScrapeSession session = report.session();
    if (session != null) {
      sessions(session.status()).increment();
    }
  }

  @Override
  public void judged(List<Finding> findings, Duration took) {
    heartbeat.beat();
    judging.record(took);
    conditions.register(
        findings.stream()
            .map(finding -> Row.of(Tags.of("condition", finding.name()), number(finding)))
            .toList(),
        true);
    alerts = findings.stream().filter(Finding::isAlert).map(Finding::name).toList();
  }

  @Override
  public void ran(TaskRun run) {
    heartbeat.beat();
    Timer.builder("tracker.task")
        .description("Tasks at set times, such as reports, by their result")
        .tag("task", run.task())
        .tag("result", run.succeeded() ? SUCCEEDED : FAILED)
        .register(registry)
        .record(Duration.between(run.startedAt(), run.endedAt()));
  }

  private Timer round(String result) {
    return Timer.builder("tracker.round")
        .description("Looks for due accounts with all that followed, by their result")
        .tag("result", result)
        .register(registry);
  }

  private Counter sessions(SessionStatus status) {
    return Counter.builder("tracker.sessions")
        .description("Sessions that ended, by their status")
        .tag("status", status.word())
        .register(registry);
  }

  /** What is unknown is neither well nor an alert. */
  private static double number(Finding finding) {
    if (finding.state() == State.UNKNOWN) {
      return Double.NaN;
    }
    return finding.isAlert() ? 1 : 0;
  }
}

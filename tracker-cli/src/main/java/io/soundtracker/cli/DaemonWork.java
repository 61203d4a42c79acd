package io.soundtracker.cli;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.cli.Application.Renewal;
import io.soundtracker.cli.config.ConfiguredSchedule;
import io.soundtracker.cli.config.DaemonSettings;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.TrackerException;
import io.soundtracker.core.scrape.ScrapeSession;
import io.soundtracker.core.task.ScheduledTask;
import io.soundtracker.daemon.Agenda;
import io.soundtracker.daemon.Announcer;
import io.soundtracker.daemon.Appointment;
import io.soundtracker.daemon.CollectingRound;
import io.soundtracker.daemon.Daemon;
import io.soundtracker.daemon.DaemonListener;
import io.soundtracker.daemon.metrics.Figures;
import io.soundtracker.daemon.metrics.Sight;
import io.soundtracker.daemon.notify.AlertLedger;
import io.soundtracker.daemon.notify.Notifications;
import io.soundtracker.daemon.task.BackupTask;
import io.soundtracker.daemon.task.PruneTask;
import io.soundtracker.scraper.Politeness;
import io.soundtracker.scraper.ScrapeListener;
import jakarta.inject.Provider;
import java.io.File;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a daemon does, as the configuration says it at the moment. To be closed: people are told
 * what is left to tell. For one thread.
 *
 * <p>Guice does not make it: that would have every command load the classes that it names.
 */
final class DaemonWork implements Supplier<Agenda>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DaemonWork.class);

  private final Application application;
  private final Surroundings surroundings;
  private final DailyReports reports;
  private final Provider<ReportOptions> wishes;
  private final Checkup checkup;
  private final @Nullable Duration every;
  private final @Nullable InetSocketAddress http;
  private final @Nullable Figures figures;
  private final DaemonListener listener;
  private final Daemon daemon;
  private Workplace workplace;
  private Agenda agenda;
  private boolean outdated;
  private @Nullable Notifications notifications;
  private @Nullable ScrapeSession lastSession;
  private @Nullable String lastRefusal;
  private @Nullable Path lastElsewhere;

  /**
   * Creates the work.
   *
   * @param workplace the database that is open
   * @param every between two looks for due accounts, null for the configured time
   * @param http where figures are served, null for nowhere
   */
  DaemonWork(
      Application application,
      Surroundings surroundings,
      DailyReports reports,
      Provider<ReportOptions> wishes,
      Checkup checkup,
      Workplace workplace,
      @Nullable Duration every,
      @Nullable InetSocketAddress http) {
    this.application = application;
    this.surroundings = surroundings;
    this.reports = reports;
    this.wishes = wishes;
    this.checkup = checkup;
    this.every = every;
    this.workplace = workplace;
    this.http = http;
    this.figures = http == null ? null : new Figures(surroundings.clock());
    this.listener = figures == null ? DaemonListener.NONE : figures.ofDaemon();
    this.daemon =
        new Daemon(new PresentTasks(() -> this.workplace.tasks()), listener, surroundings.clock());
    this.agenda = agenda(workplace);
  }

  /**
   * Works until {@link #stop}, or once.
   *
   * @return the exit code that the last session deserves when it works once, and all else that was
   *     due
   */
  int run(boolean once) {
    try {
      if (figures != null && http != null) {
        figures.serve(http);
      }
      return work(once);
    } finally {
      if (figures != null) {
        figures.close();
      }
    }
  }

  private int work(boolean once) {
    LOG.info("Begins, over {}", application.config().database());
    int code = ExitCode.DONE;
    if (once) {
      boolean succeeded = daemon.runOnce(get());
      code = succeeded ? ScrapeSummary.exitCode(lastSession) : ExitCode.FAILED;
    } else {
      daemon.run(this);
    }
    LOG.info("Ends");
    return code;
  }

  /** Ends {@link #run} soon. From any thread. */
  void stop() {
    daemon.stop();
  }

  @Override
  public Agenda get() {
    return figures == null ? renewed() : figures.still(this::renewed);
  }

  private Agenda renewed() {
    Renewal renewal = application.renew();
    note(renewal.failure() == null ? null : renewal.failure().getMessage());
    note(renewal.elsewhere());
    if (renewal.changed()) {
      LOG.info("The configuration has changed");
      outdated = true;
    }
    if (outdated) {
      follow();
    }
    return agenda;
  }

  /** While the database does not take the new accounts, the earlier work goes on. */
  private void follow() {
    try {
      Workplace next = application.work();
      close();
      application.close(workplace);
      workplace = next;
      agenda = agenda(next);
      outdated = false;
    } catch (TrackerException failure) {
      LOG.error(
          "The configuration is not followed yet: {}. {}", failure.getMessage(), failure.wayOut());
    }
  }

  @Override
  public void close() {
    if (notifications != null) {
      notifications.close();
      notifications = null;
    }
  }

  /** A configuration that cannot be used is told once, not every minute. */
  private void note(@Nullable String refusal) {
    if (refusal != null && !refusal.equals(lastRefusal)) {
      LOG.error("The configuration cannot be used, so the earlier one holds: {}", refusal);
    }
    lastRefusal = refusal;
  }

  private void note(@Nullable Path elsewhere) {
    if (elsewhere != null && !elsewhere.equals(lastElsewhere)) {
      LOG.warn("To work over {}, which the configuration names now, takes a new start", elsewhere);
    }
    lastElsewhere = elsewhere;
  }

  private Agenda agenda(Workplace place) {
    TrackerConfig config = application.config();
    DaemonSettings settings = config.daemon();
    Announcer announcer = announcer(place);
    watch(place);
    CollectingRound round =
        new CollectingRound(
            place.scraping().get(),
            ScrapeWork.due(config.scrape(), List.of()),
            figures == null ? ScrapeListener.NONE : figures.ofListings(),
            report -> {
              listener.collected(report);
              lastSession = report.session();
              announcer.announce(report);
            },
            announcer::announce);
    List<Appointment> appointments = new ArrayList<>();
    add(appointments, new ReportsTask(reports, wishes.get(), place), settings.reports());
    add(
        appointments,
        new BackupTask(place.database(), settings.backup().keep()),
        settings.backup().at());
    add(
        appointments,
        new PruneTask(place.database(), settings.prune().historyOlderThan(), surroundings.clock()),
        settings.prune().at());
    return new Agenda(every == null ? settings.every() : every, round, appointments);
  }

  private void watch(Workplace place) {
    if (figures == null) {
      return;
    }
    TrackerConfig config = application.config();
    Path database = config.database();
    figures.watch(
        new Sight(
            place.history(),
            place.monitoring(),
            place.tasks(),
            new Politeness(config.scrape().budget(), config.scrape().coolDown()),
            config.scrape().staleAfter(),
            () -> new File(database.toString()).length() + new File(database + "-wal").length()));
  }

  private List<Finding> judged(Workplace place) {
    Instant begun = surroundings.clock().instant();
    List<Finding> findings = checkup.findings(place);
    listener.judged(findings, Duration.between(begun, surroundings.clock().instant()));
    return findings;
  }

  private Announcer announcer(Workplace place) {
    TrackerConfig config = application.config();
    Notifications told = application.notifying(Notifications.class);
    notifications = told;
    return new Announcer(
        told,
        application.notifying(AlertLedger.class),
        place.snapshots(),
        place.sessions(),
        place.tasks(),
        () -> judged(place),
        config.scrape().staleAfter(),
        config.notifications().digest(),
        surroundings.clock());
  }

  private void add(
      List<Appointment> appointments, ScheduledTask task, ConfiguredSchedule configured) {
    configured
        .in(application.config().zone())
        .ifPresent(schedule -> appointments.add(new Appointment(task, schedule)));
  }
}

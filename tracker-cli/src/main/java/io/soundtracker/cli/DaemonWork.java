package io.soundtracker.cli;

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
import io.soundtracker.daemon.notify.AlertLedger;
import io.soundtracker.daemon.notify.Notifications;
import io.soundtracker.scraper.ScrapeListener;
import jakarta.inject.Provider;
import java.time.Duration;
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
  private final Daemon daemon;
  private Workplace workplace;
  private Agenda agenda;
  private boolean outdated;
  private @Nullable Notifications notifications;
  private @Nullable ScrapeSession lastSession;
  private @Nullable String lastRefusal;

  /**
   * Creates the work.
   *
   * @param workplace the database that is open
   * @param every between two looks for due accounts, null for the configured time
   */
  DaemonWork(
      Application application,
      Surroundings surroundings,
      DailyReports reports,
      Provider<ReportOptions> wishes,
      Checkup checkup,
      Workplace workplace,
      @Nullable Duration every) {
    this.application = application;
    this.surroundings = surroundings;
    this.reports = reports;
    this.wishes = wishes;
    this.checkup = checkup;
    this.every = every;
    this.daemon = new Daemon(workplace.tasks(), DaemonListener.NONE, surroundings.clock());
    this.workplace = workplace;
    this.agenda = agenda(workplace);
  }

  /**
   * Works until {@link #stop}, or once.
   *
   * @return the exit code that the last session deserves when it works once
   */
  int run(boolean once) {
    LOG.info("Begins, over {}", application.config().database());
    if (once) {
      daemon.runOnce(get());
    } else {
      daemon.run(this);
    }
    LOG.info("Ends");
    return once ? ScrapeSummary.exitCode(lastSession) : ExitCode.DONE;
  }

  /** Ends {@link #run} soon. From any thread. */
  void stop() {
    daemon.stop();
  }

  @Override
  public Agenda get() {
    Renewal renewal = application.renew();
    note(renewal.failure() == null ? null : renewal.failure().getMessage());
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

  private Agenda agenda(Workplace place) {
    TrackerConfig config = application.config();
    DaemonSettings settings = config.daemon();
    Announcer announcer = announcer(place);
    CollectingRound round =
        new CollectingRound(
            place.scraping().get(),
            ScrapeWork.due(config.scrape(), List.of()),
            ScrapeListener.NONE,
            report -> {
              lastSession = report.session();
              announcer.announce(report);
            },
            announcer::announce);
    List<Appointment> appointments = new ArrayList<>();
    add(appointments, new ReportsTask(reports, wishes.get(), place), settings.reports());
    return new Agenda(every == null ? settings.every() : every, round, appointments);
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
        () -> checkup.findings(place),
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

package io.soundtracker.cli;

import io.soundtracker.cli.Application.Renewal;
import io.soundtracker.cli.config.ConfiguredSchedule;
import io.soundtracker.cli.config.DaemonSettings;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.task.ScheduledTask;
import io.soundtracker.daemon.Agenda;
import io.soundtracker.daemon.Announcer;
import io.soundtracker.daemon.Appointment;
import io.soundtracker.daemon.CollectingRound;
import io.soundtracker.daemon.notify.Notifications;
import io.soundtracker.daemon.task.BackupTask;
import io.soundtracker.daemon.task.PruneTask;
import io.soundtracker.scraper.ScrapeListener;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a daemon does, as the configuration says it at the moment. To be closed: people are told what
 * is left to tell. For one thread.
 */
final class DaemonAgenda implements Supplier<Agenda>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DaemonAgenda.class);

  private final Application application;
  private final Surroundings surroundings;
  private final DailyReports reports;
  private final Provider<ReportOptions> wishes;
  private final Checkup checkup;
  private ScrapeListener listener = ScrapeListener.NONE;
  private @Nullable Duration every;
  private @Nullable Agenda agenda;
  private @Nullable Notifications notifications;
  private @Nullable String lastRefusal;

  @Inject
  DaemonAgenda(
      Application application,
      Surroundings surroundings,
      DailyReports reports,
      Provider<ReportOptions> wishes,
      Checkup checkup) {
    this.application = application;
    this.surroundings = surroundings;
    this.reports = reports;
    this.wishes = wishes;
    this.checkup = checkup;
  }

  /**
   * Begins with the database that is open.
   *
   * @param interval between two looks for due accounts, null for the configured one
   * @param told how collecting gets on
   */
  void begin(Workplace workplace, @Nullable Duration interval, ScrapeListener told) {
    every = interval;
    listener = told;
    agenda = agenda(workplace);
  }

  @Override
  public Agenda get() {
    Renewal renewal = application.renew();
    note(renewal.failure() == null ? null : renewal.failure().getMessage());
    Agenda present = agenda;
    if (present == null || renewal.changed()) {
      LOG.info("The configuration has changed");
      close();
      present = agenda(application.work());
      agenda = present;
    }
    return present;
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

  private Agenda agenda(Workplace workplace) {
    TrackerConfig config = application.config();
    DaemonSettings settings = config.daemon();
    CollectingRound round =
        new CollectingRound(
            workplace.scraping().get(),
            ScrapeWork.due(config.scrape(), List.of()),
            listener,
            announcer(workplace)::announce);
    List<Appointment> appointments = new ArrayList<>();
    add(appointments, new ReportsTask(reports, wishes.get(), workplace), settings.reports());
    add(
        appointments,
        new BackupTask(workplace.database(), settings.backup().keep()),
        settings.backup().at());
    add(
        appointments,
        new PruneTask(workplace.database(), settings.prune().historyOlderThan()),
        settings.prune().at());
    return new Agenda(every == null ? settings.every() : every, round, appointments);
  }

  private Announcer announcer(Workplace workplace) {
    TrackerConfig config = application.config();
    Notifications told = application.notifications();
    notifications = told;
    return new Announcer(
        told,
        application.alerts(),
        workplace.snapshots(),
        workplace.tasks(),
        () -> checkup.findings(workplace),
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

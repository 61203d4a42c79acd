package io.soundtracker.daemon;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due accounts and keeps appointments, one thing at a time, until it is told to stop.
 * What fails is logged and tried again at its next time. It wakes every minute at least, so that a
 * clock that is set and a configuration that changes are noticed.
 *
 * <p>{@link #run} is for one thread; {@link #stop} may be called from any.
 */
public final class Daemon {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

  private final TaskRunner tasks;
  private final DaemonListener listener;
  private final Clock clock;
  private final Pause pause;
  private final Object stopping = new Object();
  private boolean stopped;
  private @Nullable Thread thread;
  private @Nullable Round current;
  private @Nullable Instant lookedAt;

  /** Creates a daemon that waits in real time. */
  public Daemon(TaskLog log, DaemonListener listener, Clock clock) {
    this(log, listener, clock, Daemon::sleep);
  }

  Daemon(TaskLog log, DaemonListener listener, Clock clock, Pause pause) {
    this.tasks = new TaskRunner(log, clock, this::isStopped);
    this.listener = listener;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Works until {@link #stop} or an interrupt of this thread.
   *
   * @param agendas asked before anything is done, again and again
   */
  public void run(Supplier<Agenda> agendas) {
    begin();
    try {
      while (!isStopped()) {
        listener.woke();
        Agenda agenda = agendas.get();
        lookIfDue(agenda);
        keepAppointments(agenda);
        awaitNext(agenda);
      }
    } catch (InterruptedException told) {
      LOG.debug("interrupted");
    } finally {
      end();
    }
  }

  /**
   * Looks once, and keeps the appointments that are due; returns when that is done.
   *
   * @return whether all of it succeeded
   */
  public boolean runOnce(Agenda agenda) {
    begin();
    try {
      boolean looked = lookIfDue(agenda);
      return keepAppointments(agenda) && looked;
    } finally {
      end();
    }
  }

  /**
   * Ends {@link #run} soon: asks the round that is going on to stop, interrupts whatever else is.
   * Does not wait for it.
   */
  public void stop() {
    synchronized (stopping) {
      stopped = true;
      if (current != null) {
        current.stop();
      } else if (thread != null) {
        thread.interrupt();
      }
    }
  }

  private boolean lookIfDue(Agenda agenda) {
    Instant now = clock.instant();
    if (isStopped() || now.isBefore(nextLook(agenda, now))) {
      return true;
    }
    lookedAt = now;
    boolean succeeded = false;
    try {
      begin(agenda.round());
      agenda.round().run();
      succeeded = true;
    } catch (TrackerException failure) {
      LOG.error("{}. {}", failure.getMessage(), failure.wayOut());
    } catch (RuntimeException bug) {
      LOG.error("A look for due accounts failed", bug);
    } finally {
      begin(null);
      listener.lookedFor(Duration.between(now, clock.instant()), succeeded);
    }
    return succeeded;
  }

  private boolean keepAppointments(Agenda agenda) {
    boolean succeeded = true;
    for (Appointment appointment : agenda.appointments()) {
      Optional<Instant> due = tasks.due(appointment);
      if (!isStopped() && due.isPresent() && !due.get().isAfter(clock.instant())) {
        Optional<TaskRun> run = tasks.run(appointment.task());
        run.ifPresent(listener::ran);
        succeeded &= run.isPresent() && run.get().succeeded();
      }
    }
    return succeeded;
  }

  private void awaitNext(Agenda agenda) throws InterruptedException {
    if (isStopped()) {
      return;
    }
    Instant now = clock.instant();
    Instant next = nextLook(agenda, now);
    for (Appointment appointment : agenda.appointments()) {
      Optional<Instant> due = tasks.due(appointment);
      if (due.isPresent() && due.get().isBefore(next)) {
        next = due.get();
      }
    }
    Duration left = Duration.between(now, next);
    if (left.compareTo(LONGEST_PAUSE) > 0) {
      left = LONGEST_PAUSE;
    }
    pause.of(left.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : left);
  }

  /** A look in the future was taken by a clock that was wrong. */
  private Instant nextLook(Agenda agenda, Instant now) {
    return lookedAt == null || lookedAt.isAfter(now) ? now : lookedAt.plus(agenda.every());
  }

  private boolean isStopped() {
    synchronized (stopping) {
      return stopped;
    }
  }

  private void begin() {
    synchronized (stopping) {
      thread = Thread.currentThread();
    }
  }

  private void begin(@Nullable Round round) {
    synchronized (stopping) {
      current = round;
      if (round != null && stopped) {
        round.stop();
      }
    }
  }

  private void end() {
    synchronized (stopping) {
      thread = null;
      Thread.interrupted();
    }
  }

  private static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}

package io.soundtracker.daemon;

import io.soundtracker.core.TrackerException;
import io.soundtracker.core.task.ScheduledTask;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps appointments. One that was missed while nobody was there is kept as soon as somebody is;
 * several that were missed are one. A task that fails waits for its next time. For one thread.
 */
final class TaskRunner {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

  private final TaskLog log;
  private final Clock clock;
  private final BooleanSupplier stopped;

  /** A task that never ran has missed nothing before this. */
  private Instant begun;

  /** What ran here, even where the log could not be written: it must not run on and on. */
  private final Map<String, Instant> ranHere = new HashMap<>();

  /**
   * Creates the runner.
   *
   * @param stopped whether a task that is going on was told to end
   */
  TaskRunner(TaskLog log, Clock clock, BooleanSupplier stopped) {
    this.log = log;
    this.clock = clock;
    this.stopped = stopped;
    this.begun = clock.instant();
  }

  /** When the appointment is next to be kept, maybe a moment in the past; empty for never. */
  Optional<Instant> due(Appointment appointment) {
    Instant now = clock.instant();
    if (begun.isAfter(now)) {
      begun = now;
    }
    Instant last = lastRun(appointment.task().name());
    // A run in the future was recorded by a clock that was wrong.
    return appointment.schedule().nextAfter(last.isAfter(now) ? begun : last);
  }

  /**
   * Does the task now, and remembers it. One that was told to end before it was done is not
   * remembered, so that the next start makes up for it.
   *
   * @return how it went, empty when it was not done
   */
  Optional<TaskRun> run(ScheduledTask task) {
    LOG.info("{} begins", task.name());
    Instant startedAt = clock.instant();
    ranHere.put(task.name(), startedAt);
    Optional<TaskRun> done = attempt(task, startedAt);
    try {
      done.ifPresent(log::record);
    } catch (TrackerException failure) {
      LOG.warn("It is not remembered that {} was run: {}", task.name(), failure.getMessage());
    }
    return done;
  }

  private Optional<TaskRun> attempt(ScheduledTask task, Instant startedAt) {
    try {
      String message = task.run();
      LOG.info("{}: {}", task.name(), message);
      return Optional.of(new TaskRun(task.name(), startedAt, clock.instant(), true, message));
    } catch (RuntimeException failure) {
      if (stopped.getAsBoolean()) {
        // An interrupted thread meets any failure.
        LOG.info("{} was interrupted: {}", task.name(), failure.getMessage());
        return Optional.empty();
      }
      return Optional.of(failed(task, startedAt, failure));
    }
  }

  private TaskRun failed(ScheduledTask task, Instant startedAt, RuntimeException failure) {
    if (failure instanceof TrackerException expected) {
      LOG.error("{} failed: {}. {}", task.name(), expected.getMessage(), expected.wayOut());
      return failed(task, startedAt, String.valueOf(expected.getMessage()));
    }
    LOG.error("{} failed", task.name(), failure);
    return failed(task, startedAt, "a bug of ours, " + failure.getClass().getName());
  }

  private TaskRun failed(ScheduledTask task, Instant startedAt, String message) {
    return new TaskRun(task.name(), startedAt, clock.instant(), false, message);
  }

  private Instant lastRun(String name) {
    Instant here = ranHere.get(name);
    if (here != null) {
      return here;
    }
    try {
      return log.last(name).map(TaskRun::startedAt).orElse(begun);
    } catch (TrackerException failure) {
      LOG.warn("It is not known when {} was last run: {}", name, failure.getMessage());
      return begun;
    }
  }
}

package io.soundtracker.cli;

import io.soundtracker.analysis.health.Machine;
import io.soundtracker.analysis.health.Status;
import io.soundtracker.core.task.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All that {@code tracker status} tells.
 *
 * @param status how collecting has gone
 * @param machine what it runs on
 * @param collecting what comes next, and what holds it up
 * @param tasks the last run of each task of the daemon
 */
record StatusAnswer(Status status, Machine machine, Collecting collecting, List<TaskRun> tasks) {

  /** Copies the list. */
  StatusAnswer {
    tasks = List.copyOf(tasks);
  }

  /** How long ago something was, which a wrong clock does not make negative. */
  Duration since(Instant moment) {
    Duration age = Duration.between(moment, status.at());
    return age.isNegative() ? Duration.ZERO : age;
  }
}

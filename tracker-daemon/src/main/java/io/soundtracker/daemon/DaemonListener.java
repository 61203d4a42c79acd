package io.soundtracker.daemon;

import io.soundtracker.core.task.TaskRun;
import java.time.Duration;

/** Hears what a daemon does. Called on its thread. */
public interface DaemonListener {
  /** Hears nothing. */
  DaemonListener NONE = new DaemonListener() {};

  /** A look for due accounts has ended, well or not. */
  default void lookedFor(Duration took, boolean succeeded) {}

  /** A task has ended, well or not. */
  default void ran(TaskRun run) {}
}

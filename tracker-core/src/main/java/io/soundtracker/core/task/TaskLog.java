package io.soundtracker.core.task;

import java.util.List;
import java.util.Optional;

/** Remembers when each task was last done. Safe for use by several threads. */
public interface TaskLog {

  /** The last run of a task; empty when it never ran. */
  Optional<TaskRun> last(String task);

  /** The last run of every task that ever ran, by name. */
  List<TaskRun> all();

  /** Remembers a run instead of the earlier one of the same task. */
  void record(TaskRun run);
}

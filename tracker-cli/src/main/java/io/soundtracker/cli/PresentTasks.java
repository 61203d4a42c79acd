package io.soundtracker.cli;

import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the database that is open at the moment remembers of tasks: a daemon outlives several. */
final class PresentTasks implements TaskLog {
  private final Supplier<TaskLog> present;

  PresentTasks(Supplier<TaskLog> present) {
    this.present = present;
  }

  @Override
  public Optional<TaskRun> last(String task) {
    return present.get().last(task);
  }

  @Override
  public List<TaskRun> all() {
    return present.get().all();
  }

  @Override
  public void record(TaskRun run) {
    present.get().record(run);
  }
}

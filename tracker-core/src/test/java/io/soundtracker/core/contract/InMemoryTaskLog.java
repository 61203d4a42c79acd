package io.soundtracker.core.contract;

import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** A task log that ends with the process. */
public final class InMemoryTaskLog implements TaskLog {
  private final Map<String, TaskRun> runs = new ConcurrentSkipListMap<>();

  @Override
  public Optional<TaskRun> last(String task) {
    return Optional.ofNullable(runs.get(task));
  }

  @Override
  public List<TaskRun> all() {
    return List.copyOf(runs.values());
  }

  @Override
  public void record(TaskRun run) {
    runs.put(run.task(), run);
  }
}

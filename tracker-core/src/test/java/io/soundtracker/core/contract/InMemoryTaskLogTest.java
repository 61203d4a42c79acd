package io.soundtracker.core.contract;

import io.soundtracker.core.task.TaskLog;

final class InMemoryTaskLogTest implements TaskLogContract {
  private final InMemoryTaskLog tasks = new InMemoryTaskLog();

  @Override
  public TaskLog tasks() {
    return tasks;
  }
}

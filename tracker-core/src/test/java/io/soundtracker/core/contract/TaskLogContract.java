package io.soundtracker.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.soundtracker.core.task.TaskLog;
import io.soundtracker.core.task.TaskRun;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every task log does. */
public interface TaskLogContract {
  /** A morning. */
  Instant MORNING = Instant.parse("2026-11-26T06:00:00.123Z");

  /** The log under test, empty at first and the same all through a test. */
  TaskLog tasks();

  @Test
  default void knowsNothingOfATaskThatNeverRan() {
    assertThat(tasks().last("backup")).isEmpty();
    assertThat(tasks().all()).isEmpty();
  }

  @Test
  default void remembersTheLastRunOfEachTask() {
    TaskRun reports = run("reports", MORNING, true, "4 reports");
    TaskRun failed = run("backup", MORNING.plusSeconds(60), false, "The disk is full; 'robert'");
    TaskRun backup = run("backup", MORNING.plusSeconds(3600), true, "done 🎵");

    tasks().record(reports);
    tasks().record(failed);
    assertThat(tasks().last("backup")).contains(failed);
    tasks().record(backup);

    assertThat(tasks().last("backup")).contains(backup);
    assertThat(tasks().last("reports")).contains(reports);
    assertThat(tasks().all()).containsExactly(backup, reports);
  }

  @Test
  default void believesWhoeverRecordedLastWhateverTheClockSaid() {
    tasks().record(run("backup", MORNING, true, "ahead"));
    TaskRun after = run("backup", MORNING.minusSeconds(3600), true, "set back");

    tasks().record(after);

    assertThat(tasks().last("backup")).contains(after);
  }

  private static TaskRun run(String task, Instant at, boolean succeeded, String message) {
    return new TaskRun(task, at, at.plusSeconds(5), succeeded, message);
  }
}

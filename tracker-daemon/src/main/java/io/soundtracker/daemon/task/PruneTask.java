package io.soundtracker.daemon.task;

import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.task.ScheduledTask;
import java.time.Clock;
import java.time.Duration;

/** Thins the history that is old enough. Whoever runs it holds the instance lock. */
public final class PruneTask implements ScheduledTask {
  private final DatabaseAdmin database;
  private final Duration olderThan;
  private final Clock clock;

  /**
   * Creates the task.
   *
   * @param olderThan how old readings must be, &gt; 0
   */
  public PruneTask(DatabaseAdmin database, Duration olderThan, Clock clock) {
    this.database = database;
    this.olderThan = olderThan;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "prune";
  }

  @Override
  public String run() {
    long removed = database.prune(clock.instant().minus(olderThan));
    return removed == 1 ? "1 old reading removed" : removed + " old readings removed";
  }
}

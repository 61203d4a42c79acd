package io.soundtracker.daemon.task;

import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.database.DatabaseBackup;
import io.soundtracker.core.task.ScheduledTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backs the database up beside itself, and deletes the oldest backups made in this way. */
public final class BackupTask implements ScheduledTask {
  private static final Logger LOG = LoggerFactory.getLogger(BackupTask.class);

  private final DatabaseAdmin database;
  private final int keep;

  /**
   * Creates the task.
   *
   * @param keep how many such backups may stay, the new one among them, ≥ 1
   */
  public BackupTask(DatabaseAdmin database, int keep) {
    this.database = database;
    this.keep = keep;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String run() {
    DatabaseBackup backup = database.backupBeside(keep);
    backup.warnings().forEach(LOG::warn);
    return "%s, %d bytes in %d ms; older ones deleted: %d"
        .formatted(
            backup.file(), backup.bytes(), backup.took().toMillis(), backup.deleted().size());
  }
}

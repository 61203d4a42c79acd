package io.soundtracker.core.database;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Looks after the database. Safe for use by several threads. */
public interface DatabaseAdmin {

  /** What it is and how much is in it. */
  DatabaseInfo info();

  /**
   * Recomputes everything that is derived, and verifies the file's structure.
   *
   * @return every difference found; empty when the database is sound
   */
  List<DatabaseFinding> check();

  /**
   * Copies the database as it is at one moment, while others may write. The copy is looked at
   * before it gets its name. An interrupt of the thread ends it, and no copy is left.
   *
   * @param target a file that does not exist yet
   * @throws io.soundtracker.core.TrackerException when it exists, cannot be written, or is no sound
   *     copy
   */
  DatabaseBackup backup(Path target);

  /**
   * Copies the database beside itself, under a name with the time, and then deletes the oldest
   * copies made in this way. What {@link #reset}, adopting, migrating or restoring set aside is
   * never deleted, nor is the new copy.
   *
   * @param keep how many such copies may stay, the new one among them, ≥ 1
   * @throws io.soundtracker.core.TrackerException as {@link #backup(Path)}; that an old copy cannot
   *     be deleted is told in the answer
   */
  DatabaseBackup backupBeside(int keep);

  /**
   * Gives back the space of what was deleted, and brings the statistics for the choice of indexes
   * up to date. Whoever wants to write waits meanwhile; the caller holds the instance lock.
   *
   * @throws io.soundtracker.core.TrackerException when another process writes, or when the disk has
   *     not the room that it takes meanwhile
   */
  ReclaimedSpace vacuum();

  /**
   * How many readings {@link #prune} would remove now.
   *
   * @param before only readings from before this moment
   */
  long prunable(Instant before);

  /**
   * Thins old history: of the readings from before a moment it leaves, for each video, the first
   * one and the last one of each week, Monday to Sunday in UTC. So the reading that was in force at
   * the moment stays, and the last reading of all. Growth does not take a reading for one that held
   * until the next where readings between them were removed. Works in small transactions; what is
   * done when it is interrupted stays done, and the next call goes on. The caller holds the
   * instance lock.
   *
   * @param before only readings from before this moment
   * @return how many were removed, ≥ 0
   */
  long prune(Instant before);

  /**
   * Starts afresh: backs the database up beside itself, then empties it. The caller holds the
   * instance lock.
   *
   * @return where the backup is
   */
  Path reset();
}

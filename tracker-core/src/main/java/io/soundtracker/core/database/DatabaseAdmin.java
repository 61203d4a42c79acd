package io.soundtracker.core.database;

import java.nio.file.Path;
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
   * Copies the database as it is at one moment, while others may write.
   *
   * @param target a file that does not exist yet
   * @throws io.soundtracker.core.TrackerException when it exists or cannot be written
   */
  void backup(Path target);

  /**
   * Starts afresh: backs the database up beside itself, then empties it. The caller holds the
   * instance lock.
   *
   * @return where the backup is
   */
  Path reset();
}

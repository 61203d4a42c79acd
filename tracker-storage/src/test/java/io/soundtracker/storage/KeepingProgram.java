package io.soundtracker.storage;

import java.nio.file.Path;
import java.time.Instant;

/** A process of its own that looks after a database, to be killed while it does. */
final class KeepingProgram {
  private KeepingProgram() {}

  /** Takes what to do, the database, and the backup or the moment to do it with. */
  public static void main(String[] args) {
    StorageConfig config = StorageConfig.defaults(Path.of(args[1]));
    if (args[0].equals("restore")) {
      Restoration restoration = SqliteDatabase.restoration(config, Path.of(args[2]));
      System.out.println("begin");
      restoration.run();
    } else {
      try (SqliteDatabase database = SqliteDatabase.open(config)) {
        System.out.println("begin");
        if (args[0].equals("backup")) {
          database.admin().backup(Path.of(args[2]));
        } else {
          database.admin().prune(Instant.parse(args[2]));
        }
      }
    }
    System.out.println("end");
  }
}

package io.soundtracker.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/** A process of its own that opens a database, to be killed while it does. */
final class OpeningProgram {
  private OpeningProgram() {}

  /** Takes the file and, for a program of tomorrow, where its further migrations are. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    System.out.println("begin");
    if (args.length == 1) {
      SqliteDatabase.open(StorageConfig.defaults(file)).close();
    } else {
      migrator(file, args[1]).bringUpToDate();
    }
    System.out.println("end");
  }

  static SchemaMigrator migrator(Path file, String migrations) {
    Connections connections = new Connections(file, Duration.ofSeconds(10));
    Clock clock = Clock.systemUTC();
    return new SchemaMigrator(
        connections,
        new Adoption(connections, ZoneOffset.UTC, clock),
        clock,
        Schema.VERSION + 1,
        List.of(SchemaMigrator.MIGRATIONS, migrations));
  }
}

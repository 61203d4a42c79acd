package io.soundtracker.storage;

import io.soundtracker.core.TrackerException;
import io.soundtracker.storage.DatabaseExamination.Activity;
import io.soundtracker.storage.DatabaseExamination.Contents;
import io.soundtracker.storage.Schema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks at a database file and leaves everything as it is: no file appears, none changes. Had
 * somebody opened it meanwhile, it is looked at once more.
 */
final class Examiner {
  private static final int MOST_DAMAGE = 5;

  private final Path database;
  private final ReadOnlyFile file;

  Examiner(Path database) {
    this.database = database;
    this.file = new ReadOnlyFile(database);
  }

  DatabaseExamination examine() {
    FileInstanceLock lock = new FileInstanceLock(database, Clock.systemUTC());
    Contents contents = null;
    String problem = "";
    String wayOut = "";
    boolean present = Files.exists(database);
    String holder = null;
    String leftBehind = null;
    try {
      if (present) {
        DatabaseFile.requireUsable(database);
        contents = contents();
      } else {
        requireLibrary();
      }
      holder = lock.holder().orElse(null);
      leftBehind = holder == null ? lock.leftBehind().orElse(null) : null;
    } catch (TrackerException expected) {
      problem = String.valueOf(expected.getMessage());
      wayOut = expected.wayOut();
    }
    return new DatabaseExamination(
        database, present, bytes(), problem, wayOut, contents, holder, leftBehind);
  }

  /** So that what would keep a database from being created is known before. */
  private void requireLibrary() {
    try {
      DriverManager.getConnection("jdbc:sqlite::memory:").close();
    } catch (SQLException failure) {
      throw Failures.translate(database, failure);
    }
  }

  private Contents contents() {
    try {
      boolean inUse = file.isInUse();
      try {
        Contents contents = contents(inUse);
        return inUse == file.isInUse() ? contents : contents(true);
      } catch (SQLException | IOException | RuntimeException changedMeanwhile) {
        if (inUse || !file.isInUse()) {
          throw changedMeanwhile;
        }
        return contents(true);
      }
    } catch (SQLException | IOException | RuntimeException failure) {
      throw Failures.translate(database, failure);
    }
  }

  private Contents contents(boolean inUse) throws SQLException, IOException {
    try (Connection connection = file.open(inUse);
        Handle handle = Jdbi.open(connection)) {
      State state = Schema.of(database, connection, Schema.VERSION);
      List<String> damage =
          handle
              .createQuery("PRAGMA quick_check(" + MOST_DAMAGE + ")")
              .mapTo(String.class)
              .filter(line -> !line.equals("ok"))
              .list();
      return new Contents(
          "SQLite " + handle.createQuery("SELECT sqlite_version()").mapTo(String.class).one(),
          Schema.number(connection, "PRAGMA user_version"),
          DatabaseFile.journalMode(database),
          pending(state),
          damage,
          state == State.CURRENT && damage.isEmpty() ? activity(handle) : null);
    }
  }

  static String pending(State state) {
    return switch (state) {
      case CURRENT -> "";
      case EMPTY -> "It holds nothing yet, and gets its tables at its next use";
      case OUTDATED ->
          "It is of an older version; its next use backs it up and brings it up to date";
      case ORIGINAL ->
          "It is of the original Python tracker; its next use backs it up and takes it over";
    };
  }

  private static Activity activity(Handle handle) throws SQLException {
    Connection connection = handle.getConnection();
    Optional<String> newest =
        handle
            .createQuery(
                "SELECT last_scraped_at FROM accounts WHERE last_scraped_at IS NOT NULL"
                    + " ORDER BY last_scraped_at DESC LIMIT 1")
            .mapTo(String.class)
            .findOne();
    return new Activity(
        Schema.number(connection, "SELECT COUNT(*) FROM accounts WHERE is_active = 1"),
        Schema.number(
            connection,
            "SELECT COUNT(*) FROM accounts WHERE is_active = 1 AND is_target_account = 1"),
        newest.map(Timestamps::moment).orElse(null),
        JdbiSessionRepository.latest(handle, 1).stream().findFirst().orElse(null));
  }

  private long bytes() {
    return bytes(database) + bytes(file.beside("-wal"));
  }

  private static long bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }
}

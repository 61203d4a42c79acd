package io.soundtracker.storage;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.storage.Schema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/**
 * Puts a backup in the place of a database: first a private copy of it beside the database, which
 * is looked at; then what is there now is kept under a name with the time; then the one replaces
 * the other. Whenever the process ends, one of the two is in place, whole.
 */
public final class Restoration {
  private final Path file;
  private final StorageConfig config;
  private final Clock clock;
  private final State state;

  private Restoration(Path file, StorageConfig config, Clock clock, State state) {
    this.file = file;
    this.config = config;
    this.clock = clock;
    this.state = state;
  }

  /** Looks at the backup, and changes nothing. */
  static Restoration of(Path file, StorageConfig config, Clock clock) {
    Path database = config.database();
    if (!Files.exists(file)) {
      throw new InvalidInputException(
          "There is no backup " + file, "Name a file that tracker db backup has made");
    }
    try {
      if (Files.exists(database) && Files.isSameFile(file, database)) {
        throw new InvalidInputException(
            file + " is the database itself", "Name one of its backups");
      }
    } catch (IOException failure) {
      throw new StorageException(
          "The backup " + file + " cannot be read: " + DatabaseFile.reason(failure),
          "Check its permissions and the disk",
          failure);
    }
    DatabaseFile.requireReadable(file);
    return new Restoration(file, config, clock, sound(file));
  }

  /**
   * Does it.
   *
   * @throws io.soundtracker.core.scrape.LockHeldException when another process collects into the
   *     database
   * @throws StorageException when the backup cannot be copied or the database not be replaced;
   *     everything is as it was
   */
  public RestoredDatabase run() {
    DatabaseFile.createFolderIfMissing(config.database());
    InstanceLock.Held held = new FileInstanceLock(config.database(), clock).acquire();
    try {
      return replace();
    } finally {
      held.close();
    }
  }

  private RestoredDatabase replace() {
    ReplacedDatabase place = new ReplacedDatabase(config, clock);
    Path copy = BackupName.RESTORING.beside(place.database(), clock.instant());
    try {
      copy(place.pageSize(), copy);
      Path replaced = place.by(copy);
      return new RestoredDatabase(config.database(), replaced, Examiner.pending(state));
    } finally {
      DatabaseFile.deleteQuietly(copy);
    }
  }

  private void copy(int pageSize, Path target) {
    try (Connection connection = new ReadOnlyFile(file).open()) {
      Backup.of(connection, file, target);
    } catch (SQLException failure) {
      throw Failures.translate(file, failure);
    }
    // SQLite cannot change the size of the pages of a database that others have open.
    try (Connection connection = new Connections(target, config.busyTimeout()).open();
        Statement statement = connection.createStatement()) {
      if (Schema.number(connection, "PRAGMA page_size") != pageSize) {
        statement.execute("PRAGMA page_size = " + pageSize);
        statement.execute("VACUUM");
      }
    } catch (SQLException failure) {
      throw Failures.translate(target, failure);
    }
  }

  private static State sound(Path file) {
    try (Connection connection = new ReadOnlyFile(file).open()) {
      State state = Schema.of(file, connection, Schema.VERSION);
      if (state == State.EMPTY) {
        throw new StorageException(file + " holds nothing", "Name another backup");
      }
      String damage = DatabaseIdentity.firstDamage(connection, "integrity_check");
      if (!damage.isEmpty()) {
        throw new StorageException(
            "The backup " + file + " is damaged: " + damage, "Name another backup");
      }
      return state;
    } catch (SQLException failure) {
      throw Failures.translate(file, failure);
    }
  }
}

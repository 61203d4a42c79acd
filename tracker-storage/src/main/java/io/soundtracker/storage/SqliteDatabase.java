package io.soundtracker.storage;

import io.soundtracker.core.account.AccountRepository;
import io.soundtracker.core.database.DatabaseAdmin;
import io.soundtracker.core.monitor.Monitoring;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.ScrapeHistory;
import io.soundtracker.core.scrape.ScrapeStore;
import io.soundtracker.core.scrape.SessionRepository;
import io.soundtracker.core.sound.ExclusiveSongs;
import io.soundtracker.core.task.TaskLog;
import io.soundtracker.storage.StorageConfig.Creation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open SQLite database, and everything that can be done with it. Safe for use by several threads
 * and beside other processes; to be closed when done.
 */
public final class SqliteDatabase implements AutoCloseable {
  private final SqliteGate gate;
  private final AccountRepository accounts;
  private final SessionRepository sessions;
  private final ScrapeStore scrapeStore;
  private final ScrapeHistory scrapeHistory;
  private final ExclusiveSongs exclusiveSongs;
  private final Snapshot.Source snapshots;
  private final Monitoring monitoring;
  private final DatabaseAdmin admin;
  private final InstanceLock instanceLock;
  private final TaskLog tasks;

  private final @Nullable AdoptionReport adoption;

  private SqliteDatabase(
      SqliteGate gate,
      Connections connections,
      SchemaMigrator migrator,
      @Nullable AdoptionReport adoption,
      Clock clock) {
    this.gate = gate;
    this.accounts = new JdbiAccountRepository(gate, clock);
    this.sessions = new JdbiSessionRepository(gate);
    this.scrapeStore = new SqliteScrapeStore(gate, clock);
    this.scrapeHistory = new JdbiScrapeHistory(gate);
    this.exclusiveSongs = new JdbiExclusiveSongs(gate, clock);
    this.snapshots = () -> new SqliteSnapshot(gate);
    this.monitoring = new JdbiMonitoring(gate);
    this.admin = new SqliteAdmin(gate, connections, migrator, clock);
    this.instanceLock = new FileInstanceLock(connections.database(), clock);
    this.tasks = new JdbiTaskLog(gate);
    this.adoption = adoption;
  }

  /**
   * Opens a database; creates it, brings its schema up to date, or adopts it from the Python
   * tracker, when that is needed. Existing data is backed up before.
   *
   * @throws StorageException when there is no such file and none is to be created, when it is not a
   *     database of this program or of a newer version, or when it cannot be read and written
   */
  public static SqliteDatabase open(StorageConfig config) {
    return open(config, Clock.systemUTC());
  }

  static SqliteDatabase open(StorageConfig config, Clock clock) {
    Path file = config.database();
    Path libraries = config.libraryCache();
    if (libraries != null) {
      NativeLibrary.keepIn(libraries);
    }
    if (config.creation() == Creation.CREATE_IF_MISSING) {
      DatabaseFile.createIfMissing(file);
    } else if (!Files.exists(file)) {
      throw new StorageException("No database at " + file, "Create one with: tracker init");
    }
    DatabaseFile.requireUsable(file);
    Connections connections = new Connections(file, config.busyTimeout());
    Adoption adopting = new Adoption(connections, config.zone(), clock);
    SchemaMigrator migrator = new SchemaMigrator(connections, adopting, clock);
    AdoptionReport adoption = migrator.bringUpToDate().orElse(null);
    return new SqliteDatabase(new SqliteGate(connections), connections, migrator, adoption, clock);
  }

  /** What became of the Python tracker's database, when opening this one has adopted it. */
  public Optional<AdoptionReport> adoption() {
    return Optional.ofNullable(adoption);
  }

  /**
   * Looks at a database without opening it for use: nothing is created, migrated or changed,
   * whatever state it is in.
   */
  public static DatabaseExamination examine(Path database) {
    return new Examiner(database).examine();
  }

  /**
   * Looks at a backup that is to be put in the place of a database, and changes nothing. It may be
   * of an older version of this program or of the Python tracker; opening the database then brings
   * it up to date.
   *
   * @param config the database to replace, which need not be there, and may be damaged
   * @throws io.soundtracker.core.TrackerException when there is no such file, when it is no tracker
   *     database or one of a newer version, or when it is damaged
   */
  public static Restoration restoration(StorageConfig config, Path backup) {
    Path libraries = config.libraryCache();
    if (libraries != null) {
      NativeLibrary.keepIn(libraries);
    }
    return Restoration.of(backup, config, Clock.systemUTC());
  }

  /** The tracked accounts. */
  public AccountRepository accounts() {
    return accounts;
  }

  /** The sessions and their logs. */
  public SessionRepository sessions() {
    return sessions;
  }

  /** Where listings are recorded. */
  public ScrapeStore scrapeStore() {
    return scrapeStore;
  }

  /** What collecting has come to so far. */
  public ScrapeHistory scrapeHistory() {
    return scrapeHistory;
  }

  /** The decisions on exclusive songs. */
  public ExclusiveSongs exclusiveSongs() {
    return exclusiveSongs;
  }

  /** Opens views of the database as it is at one moment. */
  public Snapshot.Source snapshots() {
    return snapshots;
  }

  /** Figures about collecting. */
  public Monitoring monitoring() {
    return monitoring;
  }

  /** Information, checks, backups. */
  public DatabaseAdmin admin() {
    return admin;
  }

  /** The right to collect into this database. */
  public InstanceLock instanceLock() {
    return instanceLock;
  }

  /** When each task of the daemon was last done. */
  public TaskLog tasks() {
    return tasks;
  }

  /** Waits for the transaction in flight, then closes every connection. */
  @Override
  public void close() {
    gate.close();
  }
}

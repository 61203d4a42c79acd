package io.soundtracker.storage;

import com.google.inject.Exposed;
import com.google.inject.PrivateModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
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

/** Storage for Guice: opens the database once, and gives out its ports. */
public final class StorageModule extends PrivateModule {
  private final StorageConfig config;

  /** Binds the ports to the database that the configuration names. */
  public StorageModule(StorageConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {}

  /** The database itself, for whoever has to close it. */
  @Provides
  @Singleton
  @Exposed
  SqliteDatabase database() {
    return SqliteDatabase.open(config);
  }

  @Provides
  @Exposed
  AccountRepository accounts(SqliteDatabase database) {
    return database.accounts();
  }

  @Provides
  @Exposed
  SessionRepository sessions(SqliteDatabase database) {
    return database.sessions();
  }

  @Provides
  @Exposed
  ScrapeStore scrapeStore(SqliteDatabase database) {
    return database.scrapeStore();
  }

  @Provides
  @Exposed
  ScrapeHistory scrapeHistory(SqliteDatabase database) {
    return database.scrapeHistory();
  }

  @Provides
  @Exposed
  ExclusiveSongs exclusiveSongs(SqliteDatabase database) {
    return database.exclusiveSongs();
  }

  @Provides
  @Exposed
  Snapshot.Source snapshots(SqliteDatabase database) {
    return database.snapshots();
  }

  @Provides
  @Exposed
  Monitoring monitoring(SqliteDatabase database) {
    return database.monitoring();
  }

  @Provides
  @Exposed
  DatabaseAdmin admin(SqliteDatabase database) {
    return database.admin();
  }

  @Provides
  @Exposed
  InstanceLock instanceLock(SqliteDatabase database) {
    return database.instanceLock();
  }

  @Provides
  @Exposed
  TaskLog tasks(SqliteDatabase database) {
    return database.tasks();
  }
}

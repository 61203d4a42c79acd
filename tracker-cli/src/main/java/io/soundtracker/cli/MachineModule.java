package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.soundtracker.analysis.health.Machine;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.core.database.DatabaseAdmin;

/** What is to be known of the machine, beside what the database says. */
final class MachineModule extends AbstractModule {
  private final TrackerConfig config;
  private final Surroundings surroundings;
  private final DatabaseAdmin database;

  MachineModule(TrackerConfig config, Surroundings surroundings, DatabaseAdmin database) {
    this.config = config;
    this.surroundings = surroundings;
    this.database = database;
  }

  @Override
  protected void configure() {
    install(new StrictModule());
  }

  @Provides
  Machine machine() {
    return new MachineFacts(config, surroundings, database).gather();
  }
}

package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.scraper.ImportService;
import io.soundtracker.scraper.Politeness;
import io.soundtracker.scraper.ScrapeService;
import io.soundtracker.storage.StorageConfig;
import io.soundtracker.storage.StorageConfig.Creation;
import io.soundtracker.storage.StorageModule;

/** How the program is put together once the configuration is known. */
final class ApplicationModule extends AbstractModule {
  private final TrackerConfig config;
  private final Surroundings surroundings;
  private final Creation creation;

  ApplicationModule(TrackerConfig config, Surroundings surroundings, Creation creation) {
    this.config = config;
    this.surroundings = surroundings;
    this.creation = creation;
  }

  @Override
  protected void configure() {
    install(new StorageModule(storage(config, surroundings).withCreation(creation)));
    install(new SourceModule(config, surroundings));
    bind(Politeness.class)
        .toInstance(new Politeness(config.scrape().budget(), config.scrape().coolDown()));
    bind(ScrapeService.class);
    bind(ImportService.class);
    bind(Workplace.class);
  }

  /** How the configured database is opened. */
  static StorageConfig storage(TrackerConfig config, Surroundings surroundings) {
    StorageConfig storage = StorageConfig.defaults(config.database()).withZone(config.zone());
    return CacheFolder.of(surroundings.environment())
        .map(storage::withLibraryCache)
        .orElse(storage);
  }
}

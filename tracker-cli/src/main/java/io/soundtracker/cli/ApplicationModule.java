package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.cli.config.YtDlpSettings;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.ImportService;
import io.soundtracker.scraper.ScrapeService;
import io.soundtracker.scraper.ytdlp.RetryingVideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpConfig;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import io.soundtracker.storage.StorageConfig;
import io.soundtracker.storage.StorageConfig.Creation;
import io.soundtracker.storage.StorageModule;
import java.time.Clock;

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
    install(new StrictModule());
    install(
        new StorageModule(
            StorageConfig.defaults(config.database())
                .withCreation(creation)
                .withZone(config.zone())));
    bind(Clock.class).toInstance(surroundings.clock());
    bind(ScrapeService.class);
    bind(ImportService.class);
    bind(Workplace.class);
  }

  @Provides
  @Singleton
  VideoSource videoSource(Clock clock) {
    YtDlpSettings settings = config.ytdlp();
    YtDlpConfig ytdlp =
        new YtDlpConfig(
            settings.command(),
            settings.proxy(),
            settings.cookies(),
            settings.sleepRequests(),
            settings.timeout(),
            settings.extraArgs());
    return new RetryingVideoSource(
        new YtDlpVideoSource(ytdlp, surroundings.environment(), clock), config.scrape().retries());
  }
}

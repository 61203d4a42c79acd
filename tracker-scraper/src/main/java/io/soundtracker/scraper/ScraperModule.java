package io.soundtracker.scraper;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.accounts.AccountImport;
import io.soundtracker.scraper.ytdlp.PacedVideoSource;
import io.soundtracker.scraper.ytdlp.RetryingVideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.time.Clock;

/**
 * Binds {@link ScrapeService}, {@link ImportService}, {@link AccountImport} and the source they
 * list with. It needs a {@link Clock}, and the storage ports from another module. Whoever made the
 * injector closes its {@link YtDlpVideoSource}.
 */
public final class ScraperModule extends AbstractModule {
  private final ScraperConfig config;

  /** Creates the module. */
  public ScraperModule(ScraperConfig config) {
    this.config = config;
  }

  @Override
  protected void configure() {
    bind(ScrapeService.class).in(Singleton.class);
    bind(ImportService.class).in(Singleton.class);
    bind(AccountImport.class).in(Singleton.class);
    bind(Politeness.class).toInstance(config.politeness());
  }

  @Provides
  @Singleton
  YtDlpVideoSource ytDlp(Clock clock) {
    return new YtDlpVideoSource(config.ytdlp(), System.getenv(), clock);
  }

  @Provides
  @Singleton
  VideoSource videoSource(YtDlpVideoSource ytDlp) {
    return new RetryingVideoSource(
        new PacedVideoSource(ytDlp, config.ytdlp().sleepRequests()), config.retries());
  }
}

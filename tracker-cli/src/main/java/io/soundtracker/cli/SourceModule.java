package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.soundtracker.cli.config.TrackerConfig;
import io.soundtracker.cli.config.YtDlpSettings;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.ytdlp.PacedVideoSource;
import io.soundtracker.scraper.ytdlp.RetryingVideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpConfig;
import io.soundtracker.scraper.ytdlp.YtDlpVideoSource;
import java.time.Clock;

/** What lists profiles. */
final class SourceModule extends AbstractModule {
  private final TrackerConfig config;
  private final Surroundings surroundings;

  SourceModule(TrackerConfig config, Surroundings surroundings) {
    this.config = config;
    this.surroundings = surroundings;
  }

  @Override
  protected void configure() {
    install(new StrictModule());
    bind(Clock.class).toInstance(surroundings.clock());
  }

  @Provides
  @Singleton
  YtDlpVideoSource ytDlp() {
    return ytDlp(config, surroundings);
  }

  @Provides
  @Singleton
  VideoSource videoSource(YtDlpVideoSource ytDlp) {
    VideoSource paced = new PacedVideoSource(ytDlp, config.ytdlp().sleepRequests());
    return new RetryingVideoSource(paced, config.scrape().retries());
  }

  /** The yt-dlp that the configuration means; to be closed. */
  static YtDlpVideoSource ytDlp(TrackerConfig config, Surroundings surroundings) {
    YtDlpSettings settings = config.ytdlp();
    YtDlpConfig ytdlp =
        new YtDlpConfig(
            settings.command(),
            settings.proxy(),
            settings.cookies(),
            settings.sleepRequests(),
            settings.timeout(),
            settings.extraArgs());
    return new YtDlpVideoSource(ytdlp, surroundings.environment(), surroundings.clock());
  }
}

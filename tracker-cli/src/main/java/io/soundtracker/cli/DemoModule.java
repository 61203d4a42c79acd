package io.soundtracker.cli;

import com.google.inject.AbstractModule;
import io.soundtracker.core.scrape.VideoSource;
import io.soundtracker.scraper.recorded.RecordedVideoSource;
import java.nio.file.Path;
import java.time.Clock;

/** Puts recordings where yt-dlp was. */
final class DemoModule extends AbstractModule {
  private final Path recordings;
  private final Clock clock;

  DemoModule(Path recordings, Clock clock) {
    this.recordings = recordings;
    this.clock = clock;
  }

  @Override
  protected void configure() {
    bind(VideoSource.class).toInstance(new RecordedVideoSource(recordings, clock));
  }
}

package io.soundtracker.scraper.ytdlp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Unix seconds, when they can be a moment of TikTok's: from 2014 until they leave 32 bits. */
final class PlausibleTime {
  private static final long FIRST = Instant.parse("2014-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = 0xFFFF_FFFFL;

  private PlausibleTime() {}

  static @Nullable Instant of(@Nullable Long seconds) {
    return seconds == null || seconds < FIRST || seconds > LAST
        ? null
        : Instant.ofEpochSecond(seconds);
  }
}

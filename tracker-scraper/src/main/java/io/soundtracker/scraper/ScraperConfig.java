package io.soundtracker.scraper;

import io.soundtracker.scraper.ytdlp.RetryingVideoSource;
import io.soundtracker.scraper.ytdlp.YtDlpConfig;

/**
 * How profiles are listed.
 *
 * @param ytdlp how to run yt-dlp
 * @param retries how often a listing that failed for a passing reason is tried again, ≥ 0
 * @param politeness what TikTok is spared
 */
public record ScraperConfig(YtDlpConfig ytdlp, int retries, Politeness politeness) {

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public ScraperConfig {
    if (retries < 0) {
      throw new IllegalArgumentException("retries is negative: " + retries);
    }
  }

  /** yt-dlp's defaults and three retries. */
  public static ScraperConfig defaults() {
    return new ScraperConfig(
        YtDlpConfig.defaults(), RetryingVideoSource.RETRIES, Politeness.defaults());
  }
}

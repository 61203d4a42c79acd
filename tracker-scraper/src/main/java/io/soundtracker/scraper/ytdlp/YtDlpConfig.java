package io.soundtracker.scraper.ytdlp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to run yt-dlp.
 *
 * @param command a path, or a name to look for on {@code PATH}; null to take {@code TRACKER_YTDLP}
 *     from the environment, else {@code yt-dlp} on {@code PATH}
 * @param proxy an address such as {@code http://user:password@host:port}; null for none of our own
 * @param cookies a file in Netscape format, which is only read; null for none
 * @param sleepRequests pause before each request but the first, ≥ 0
 * @param timeout the longest that one listing may take, &gt; 0
 * @param extraArgs arguments for yt-dlp, after ours
 */
public record YtDlpConfig(
    @Nullable String command,
    @Nullable String proxy,
    @Nullable Path cookies,
    Duration sleepRequests,
    Duration timeout,
    List<String> extraArgs) {

  /**
   * Copies the list and checks the durations.
   *
   * @throws IllegalArgumentException when one is out of its range
   */
  public YtDlpConfig {
    extraArgs = List.copyOf(extraArgs);
    if (sleepRequests.isNegative()) {
      throw new IllegalArgumentException("sleepRequests is negative: " + sleepRequests);
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("timeout is not positive: " + timeout);
    }
  }

  /** yt-dlp where it is found, no proxy, no cookies, 1 s between requests, 10 min a listing. */
  public static YtDlpConfig defaults() {
    return new YtDlpConfig(
        null, null, null, Duration.ofSeconds(1), Duration.ofMinutes(10), List.of());
  }

  /** Leaves out the proxy, which may hold a password. */
  @Override
  public String toString() {
    return "YtDlpConfig[command=" + command + ", sleepRequests=" + sleepRequests + "]";
  }
}

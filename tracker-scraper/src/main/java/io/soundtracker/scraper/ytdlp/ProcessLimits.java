package io.soundtracker.scraper.ytdlp;

import java.time.Duration;

/**
 * How long a process may go on.
 *
 * @param silence without a line on either stream
 * @param total from its start
 * @param grace between the polite request to end and the end
 */
record ProcessLimits(Duration silence, Duration total, Duration grace) {
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final Duration QUIET_REQUESTS = Duration.ofMinutes(2);

  /** For a listing whose every request is heard. */
  static ProcessLimits audible(YtDlpConfig config) {
    Duration silence = QUIET_REQUESTS.plus(config.sleepRequests().multipliedBy(2));
    return new ProcessLimits(silence, config.timeout(), GRACE);
  }

  /** For a listing that says nothing while it goes back through months without a post. */
  static ProcessLimits inaudible(YtDlpConfig config) {
    return new ProcessLimits(config.timeout(), config.timeout(), GRACE);
  }

  /** For a question that is answered at once. */
  static ProcessLimits brief(Duration total) {
    return new ProcessLimits(total, total, GRACE);
  }
}

package io.soundtracker.core.monitor;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a number of sessions that have ended come to.
 *
 * @param completed those that read every account
 * @param partial those that read some
 * @param failed those that read none
 * @param averageTime how long those that read something took, null when there are none
 */
public record SessionTally(
    long completed, long partial, long failed, @Nullable Duration averageTime) {

  /** Those that read something. */
  public long read() {
    return completed + partial;
  }

  /** All of them. */
  public long ended() {
    return read() + failed;
  }
}

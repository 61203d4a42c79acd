package io.soundtracker.daemon.notify;

import java.time.Duration;
import java.time.Instant;

/**
 * What people were last told of a condition.
 *
 * @param summary what was wrong
 * @param since since when, as far as we know
 * @param toldAt when they were told
 * @param open whether they still believe it: no all-clear was sent since
 */
record ToldAlert(String summary, Instant since, Instant toldAt, boolean open) {

  /** Whether they were told so recently that they need not hear of it again. */
  boolean isRecent(Duration coolDown, Instant now) {
    // A clock that was set back must not silence us for years.
    return Duration.between(toldAt, now).abs().compareTo(coolDown) < 0;
  }

  ToldAlert closed() {
    return new ToldAlert(summary, since, toldAt, false);
  }
}

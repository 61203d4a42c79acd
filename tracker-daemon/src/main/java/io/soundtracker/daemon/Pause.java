package io.soundtracker.daemon;

import java.time.Duration;

/** How a daemon waits. */
@FunctionalInterface
interface Pause {

  /**
   * Waits.
   *
   * @throws InterruptedException when it is to stop
   */
  void of(Duration time) throws InterruptedException;
}

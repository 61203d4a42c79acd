package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and fails when it does not. */
final class Eventually {
  private static final long DEADLINE_NANOS = 60_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;

  private Eventually() {}

  static void isTrue(BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        fail("did not become true in time");
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}

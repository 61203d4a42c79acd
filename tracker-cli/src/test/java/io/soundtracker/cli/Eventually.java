package io.soundtracker.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes a moment. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Eventually() {}

  static void isTrue(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + PATIENCE + ": " + what);
      }
      Thread.sleep(20);
    }
  }
}

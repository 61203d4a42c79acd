package io.soundtracker.cli;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what takes a moment. */
final class Eventually {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  static void isTrue(String what, BooleanSupplier condition) throws InterruptedException {
    isTrue(what, PATIENCE, condition);
  }

  static void isTrue(String what, Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + patience + ": " + what);
      }
      Thread.sleep(20);
    }
  }
}

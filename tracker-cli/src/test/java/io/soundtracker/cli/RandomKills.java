package io.soundtracker.cli;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills programs at random moments of the time they usually take. The seed is printed; {@code
 * -Dkills.seed=N} repeats it, as far as moments can be repeated.
 */
final class RandomKills {
  private final Random random;

  RandomKills(String what) {
    long seed = Long.getLong("kills.seed", System.nanoTime());
    System.out.println("Killing " + what + " at random moments, seed " + seed);
    random = new Random(seed);
  }

  /** Kills a program that has just been started; false when it was done before. */
  boolean kill(Program.Running running, Duration usual, Runnable justBefore) throws Exception {
    long moment = random.nextLong(usual.toMillis());
    if (running.process().waitFor(moment, TimeUnit.MILLISECONDS)) {
      return false;
    }
    justBefore.run();
    running.process().destroyForcibly().waitFor();
    return running.process().exitValue() != 0;
  }
}

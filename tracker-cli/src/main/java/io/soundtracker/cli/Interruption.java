package io.soundtracker.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets work end well when the process is told to end (Ctrl-C, SIGTERM): asks it to stop and keeps
 * the JVM alive until it has, or for ten seconds.
 */
final class Interruption {
  private static final long PATIENCE_SECONDS = 10;

  private Interruption() {}

  /**
   * Works, and calls {@code stop} from another thread if the process is to end meanwhile.
   *
   * @param work should return soon after {@code stop}
   */
  static <T> T stopping(Runnable stop, Supplier<T> work) {
    return stopping(stop, work, Interruption::await);
  }

  /**
   * The same, and the process ends with {@link ExitCode#DONE} although it was told to: for whoever
   * runs until then.
   */
  static <T> T endingWell(Runnable stop, Supplier<T> work) {
    return stopping(
        stop,
        work,
        done -> {
          await(done);
          // Otherwise the JVM ends with the number of the signal.
          Runtime.getRuntime().halt(ExitCode.DONE);
        });
  }

  private static <T> T stopping(
      Runnable stop, Supplier<T> work, Consumer<CountDownLatch> lastMoments) {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              stop.run();
              lastMoments.accept(done);
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      done.countDown();
      forget(hook);
    }
  }

  private static void await(CountDownLatch done) {
    try {
      boolean ended = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endingAlready) {
      // The hook is running, and has just been told that the work is done.
    }
  }
}

package io.soundtracker.scraper.ytdlp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every process that runs now, so that none outlives us. They end when this is closed, and when the
 * JVM does. Safe for use by several threads.
 */
final class LiveProcesses implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Set<ProcessTree> trees = ConcurrentHashMap.newKeySet();
  private final Runnable afterwards;
  private final Thread atExit = new Thread(this::endAll, "yt-dlp-at-exit");
  private volatile boolean closed;

  /**
   * Starts with none.
   *
   * @param afterwards what to do when none is left any more
   */
  LiveProcesses(Runnable afterwards) {
    this.afterwards = afterwards;
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // Nothing is to be started any more.
      closed = true;
    }
  }

  void add(ProcessTree tree) {
    trees.add(tree);
    if (closed) {
      // It started while we were closing.
      tree.terminate();
    }
  }

  void remove(ProcessTree tree) {
    trees.remove(tree);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    endAll();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      // The hook is at work already.
    }
  }

  private void endAll() {
    closed = true;
    trees.forEach(ProcessTree::terminate);
    long deadline = System.nanoTime() + GRACE.toNanos();
    trees.forEach(
        tree -> tree.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime()))));
    afterwards.run();
  }
}

package io.soundtracker.scraper.ytdlp;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A process and all its descendants. A descendant whose parent has died can no longer be found, so
 * those seen once are remembered. Safe for use by several threads.
 */
final class ProcessTree {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Duration KILLED_AT_LAST = Duration.ofSeconds(2);

  private final Process root;
  private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

  ProcessTree(Process root) {
    this.root = root;
    seen.add(root.toHandle());
  }

  /** Remembers the descendants of this moment. */
  void look() {
    root.descendants().forEach(seen::add);
  }

  /** Whether one of them is alive, as far as they were seen. */
  boolean isAlive() {
    return seen.stream().anyMatch(ProcessHandle::isAlive);
  }

  /** Asks every process to end. */
  void terminate() {
    look();
    try {
      root.getOutputStream().close();
    } catch (IOException alreadyClosed) {
      // The pipe may have no reader any more.
    }
    seen.forEach(ProcessHandle::destroy);
  }

  /**
   * Waits until all have ended, and kills those that have not within the time. Not to be
   * interrupted.
   */
  void awaitEnd(Duration grace) {
    if (ended(grace)) {
      return;
    }
    look();
    seen.stream().flatMap(ProcessHandle::descendants).toList().forEach(seen::add);
    seen.forEach(ProcessHandle::destroyForcibly);
    ended(KILLED_AT_LAST);
  }

  private boolean ended(Duration within) {
    long deadline = System.nanoTime() + within.toNanos();
    while (isAlive()) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      // Unlike a sleep, this does not throw when the thread is interrupted.
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
    return true;
  }
}

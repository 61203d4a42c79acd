package io.soundtracker.daemon;

/** One look for due accounts, and all that follows from it. */
public interface Round {

  /**
   * Does it on the thread of the daemon.
   *
   * @throws io.soundtracker.core.TrackerException when it could not be done; the next look may
   */
  void run();

  /** Asks a round that is going on to end soon. From any thread, at any time. */
  void stop();
}

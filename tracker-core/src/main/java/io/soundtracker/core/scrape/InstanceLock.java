package io.soundtracker.core.scrape;

/**
 * The right to collect into a database, which only one process has at a time. Reading and editing
 * the list of accounts never need it.
 */
public interface InstanceLock {

  /**
   * Takes the right, or finds out at once that another process has it. A process that died holds
   * nothing.
   *
   * @return to be closed when done
   * @throws LockHeldException when another process has it
   */
  Held acquire();

  /** The right, held. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}

package io.soundtracker.core.contract;

import io.soundtracker.core.scrape.InstanceLock;

final class InMemoryInstanceLockTest implements InstanceLockContract {
  private final InMemoryInstanceLock lock = new InMemoryInstanceLock();

  @Override
  public InstanceLock lock() {
    return lock;
  }
}

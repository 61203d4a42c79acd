package io.soundtracker.core.contract;

import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.LockHeldException;
import java.util.concurrent.atomic.AtomicReference;

/** A lock inside one process. */
public final class InMemoryInstanceLock implements InstanceLock {
  private final AtomicReference<Object> holder = new AtomicReference<>();

  @Override
  public Held acquire() {
    Object me = new Object();
    if (!holder.compareAndSet(null, me)) {
      throw new LockHeldException("Another process is collecting into the database in memory");
    }
    return () -> holder.compareAndSet(me, null);
  }

  /** Whether somebody holds it. */
  public boolean isHeld() {
    return holder.get() != null;
  }
}

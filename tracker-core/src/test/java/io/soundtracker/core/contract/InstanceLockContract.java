package io.soundtracker.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.scrape.InstanceLock;
import io.soundtracker.core.scrape.InstanceLock.Held;
import io.soundtracker.core.scrape.LockHeldException;
import org.junit.jupiter.api.Test;

/** What every instance lock does. */
public interface InstanceLockContract {
  /** The lock under test, the same all through a test. */
  InstanceLock lock();

  @Test
  default void isHeldByOneAtATime() {
    try (Held held = lock().acquire()) {
      assertThat(held).isNotNull();
      assertThatExceptionOfType(LockHeldException.class).isThrownBy(() -> lock().acquire());
    }
  }

  @Test
  default void isFreeAgainOnceClosed() {
    lock().acquire().close();

    try (Held held = lock().acquire()) {
      assertThat(held).isNotNull();
    }
  }

  @Test
  default void isNotFreedByAFormerHolder() {
    Held former = lock().acquire();
    former.close();

    try (Held held = lock().acquire()) {
      former.close();

      assertThat(held).isNotNull();
      assertThatExceptionOfType(LockHeldException.class).isThrownBy(() -> lock().acquire());
    }
  }
}

package io.soundtracker.daemon.notify;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A thread that waits for nothing, and keeps how long it should have. */
final class HurriedThread extends ScheduledThreadPoolExecutor {
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  HurriedThread() {
    super(1);
  }

  List<Duration> waits() {
    return waits;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    if (delay > 0) {
      waits.add(Duration.of(delay, unit.toChronoUnit()));
    }
    return super.schedule(work, 0, unit);
  }
}

package io.soundtracker.daemon.notify;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notifications to every channel, on a thread of its own: whoever sends one neither waits nor
 * hears of failures, which are logged. What may pass is tried again, {@link Redelivery}; while one
 * channel waits for that, the others go on. Safe for use by several threads.
 */
public final class Notifications implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final int CAPACITY = 100;
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

  private final List<Notifier> channels;
  private final ScheduledExecutorService thread;
  private final FailsafeExecutor<Delivery> retrying;
  private final int capacity;
  private final Duration lastMoments;

  /** The oldest first. */
  private final Deque<Pending> pending = new ArrayDeque<>();

  private boolean closed;

  private record Pending(
      Notifier channel, Notification notification, CompletableFuture<Delivery> future) {
    @Override
    public String toString() {
      return channel.name() + ": \"" + notification.title() + "\"";
    }
  }

  /** Starts with these channels; without any, whatever is sent goes nowhere. */
  public Notifications(List<Notifier> channels) {
    this(channels, ownThread(), CAPACITY, LAST_MOMENTS);
  }

  Notifications(
      List<Notifier> channels,
      ScheduledExecutorService thread,
      int capacity,
      Duration lastMoments) {
    this.channels = List.copyOf(channels);
    this.thread = thread;
    this.retrying = Failsafe.with(Redelivery.policy()).with(thread);
    this.capacity = capacity;
    this.lastMoments = lastMoments;
  }

  /** Sends it to every channel, some time soon. When too much is waiting, the oldest is dropped. */
  public void send(Notification notification) {
    channels.forEach(channel -> enqueue(channel, notification));
  }

  private synchronized void enqueue(Notifier channel, Notification notification) {
    if (closed) {
      LOG.warn("{}: \"{}\" comes after the end", channel.name(), notification.title());
      return;
    }
    if (pending.size() >= capacity) {
      Pending oldest = pending.removeFirst();
      LOG.warn("{} is dropped: {} others are waiting", oldest, pending.size());
      oldest.future().cancel(false);
    }
    Pending next =
        new Pending(channel, notification, retrying.getAsync(() -> attempt(channel, notification)));
    pending.addLast(next);
    CompletableFuture<Delivery> unused =
        next.future().whenComplete((delivery, failure) -> ended(next, delivery, failure));
  }

  private static Delivery attempt(Notifier channel, Notification notification) {
    Delivery delivery;
    try {
      delivery = channel.deliver(notification);
    } catch (RuntimeException bug) {
      // Its message may hold what a log may not.
      delivery = new Delivery.Refused("a bug of ours, " + bug.getClass().getName(), "Report it");
    }
    if (delivery.mayPass()) {
      LOG.debug("{}: not delivered yet: {}", channel.name(), delivery.reason());
    }
    return delivery;
  }

  private synchronized void ended(
      Pending one, @Nullable Delivery delivery, @Nullable Throwable failure) {
    // What was dropped or given up is told already.
    if (pending.remove(one)) {
      notifyAll();
      if (delivery != null && !delivery.isDone()) {
        LOG.warn("{} was not delivered: {}. {}", one, delivery.reason(), delivery.wayOut());
      } else if (failure != null) {
        LOG.warn("{} was not delivered: {}", one, failure.getClass().getName());
      }
    }
  }

  /** Delivers what is waiting, as far as that takes no more than a few seconds. */
  @Override
  public void close() {
    try {
      awaitLast();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    giveUp();
    thread.shutdownNow();
  }

  private synchronized void awaitLast() throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + lastMoments.toNanos();
    long left = end - System.nanoTime();
    while (!pending.isEmpty() && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  private synchronized void giveUp() {
    closed = true;
    pending.forEach(one -> LOG.warn("{} was not delivered before the end", one));
    pending.clear();
  }

  private static ScheduledExecutorService ownThread() {
    ScheduledThreadPoolExecutor thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread created = new Thread(work, "notifications");
              created.setDaemon(true);
              return created;
            });
    thread.setRemoveOnCancelPolicy(true);
    return thread;
  }
}

package io.soundtracker.daemon.metrics;

import java.time.Duration;
import java.util.List;

/** Whether a daemon lives, and whether it can work. Safe for use by several threads. */
final class Health {
  /** No listing takes so long without a video; neither does a report or a backup. */
  static final Duration PATIENCE = Duration.ofHours(1);

  private final Thread worker;
  private final Heartbeat heartbeat;
  private final Observatory observatory;
  private final DaemonMeters daemon;

  /**
   * Creates it.
   *
   * @param worker the daemon's thread
   */
  Health(Thread worker, Heartbeat heartbeat, Observatory observatory, DaemonMeters daemon) {
    this.worker = worker;
    this.heartbeat = heartbeat;
    this.observatory = observatory;
    this.daemon = daemon;
  }

  /** Whether it gets on. */
  Live live() {
    Duration age = heartbeat.age();
    return new Live(worker.isAlive() && age.compareTo(PATIENCE) < 0, age.toSeconds());
  }

  /** Whether it can work. What alerts does not keep it from that. */
  Ready ready() {
    return new Ready(observatory.standing() != null, daemon.alerts());
  }

  /**
   * As JSON.
   *
   * @param live whether the daemon's thread gets on
   * @param progressAge seconds since it last did
   */
  record Live(boolean live, long progressAge) {}

  /**
   * As JSON.
   *
   * @param ready whether the database answers
   * @param alerts the conditions that alerted after the last round
   */
  record Ready(boolean ready, List<String> alerts) {}
}

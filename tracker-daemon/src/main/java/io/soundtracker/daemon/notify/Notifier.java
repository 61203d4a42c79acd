package io.soundtracker.daemon.notify;

/** A channel that notifications take to people. Safe for use by several threads. */
public interface Notifier {

  /** For people, one word: {@code slack}. */
  String name();

  /**
   * Tries once to deliver, and takes no longer than a minute. What goes wrong is told by the
   * result, in which there is no secret.
   */
  Delivery deliver(Notification notification);
}

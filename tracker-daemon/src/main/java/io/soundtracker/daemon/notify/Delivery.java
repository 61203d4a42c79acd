package io.soundtracker.daemon.notify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to deliver ended. Texts are one line without secrets, empty when there is nothing
 * to say.
 */
public sealed interface Delivery {

  /** Whether it arrived. */
  default boolean isDone() {
    return false;
  }

  /** Whether the same attempt may well succeed later. */
  default boolean mayPass() {
    return false;
  }

  /** How long the other side asks us to wait before the next attempt. */
  default Optional<Duration> askedToWait() {
    return Optional.empty();
  }

  /** What went wrong. */
  default String reason() {
    return "";
  }

  /** What to do about it. */
  default String wayOut() {
    return "";
  }

  /** It arrived. */
  record Done() implements Delivery {
    @Override
    public boolean isDone() {
      return true;
    }
  }

  /** It never will, unless somebody does something. */
  record Refused(String reason, String wayOut) implements Delivery {}

  /**
   * It may arrive later.
   *
   * @param notBefore how long the other side asks us to wait, null when it does not say
   */
  record Postponed(String reason, String wayOut, @Nullable Duration notBefore) implements Delivery {
    @Override
    public boolean mayPass() {
      return true;
    }

    @Override
    public Optional<Duration> askedToWait() {
      return Optional.ofNullable(notBefore);
    }
  }
}

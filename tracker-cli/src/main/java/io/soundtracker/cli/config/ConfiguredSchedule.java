package io.soundtracker.cli.config;

import io.soundtracker.daemon.schedule.Schedule;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A schedule as it was written. It is read when it is needed, since few commands do.
 *
 * @param text {@code off}, or what {@link Schedule} reads
 */
public record ConfiguredSchedule(String text) {
  static final ConfiguredSchedule OFF = new ConfiguredSchedule("off");

  /** The schedule in a zone; empty when it is switched off. */
  public Optional<Schedule> in(ZoneId zone) {
    return isOff() ? Optional.empty() : Optional.of(Schedule.of(text, zone));
  }

  boolean isOff() {
    return text.equalsIgnoreCase(OFF.text);
  }
}

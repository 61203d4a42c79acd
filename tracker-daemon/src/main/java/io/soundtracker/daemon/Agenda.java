package io.soundtracker.daemon;

import java.time.Duration;
import java.util.List;

/**
 * What a daemon does, as the configuration wants it at the moment.
 *
 * @param every how long after a look for due accounts the next one comes, &gt; 0
 * @param round what is done at each look
 * @param appointments what else is done, and when
 */
public record Agenda(Duration every, Round round, List<Appointment> appointments) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when the interval is not positive
   */
  public Agenda {
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("every is not positive: " + every);
    }
    appointments = List.copyOf(appointments);
  }
}

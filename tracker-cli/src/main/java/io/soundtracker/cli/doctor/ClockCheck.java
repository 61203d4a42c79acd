package io.soundtracker.cli.doctor;

import io.soundtracker.cli.output.CellText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether the clock can be right: it must not be before what has already happened.
 *
 * @param now what the clock says
 * @param past what has happened
 * @param texts shows moments
 */
public record ClockCheck(Instant now, List<Event> past, CellText texts) implements Check {
  private static final String SUBJECT = "clock";

  /**
   * Something that has happened.
   *
   * @param what such as {@code the newest reading}
   * @param moment when
   * @param tolerance how much later than now it may be nonetheless
   */
  public record Event(String what, Instant moment, Duration tolerance) {}

  /** Copies the list. */
  public ClockCheck {
    past = List.copyOf(past);
  }

  @Override
  public List<Finding> look() {
    List<Finding> contradictions =
        past.stream()
            .filter(event -> event.moment().minus(event.tolerance()).isAfter(now))
            .map(this::contradiction)
            .toList();
    return contradictions.isEmpty()
        ? List.of(Finding.ok(SUBJECT, texts.moment(now)))
        : contradictions;
  }

  private Finding contradiction(Event event) {
    return Finding.problem(
        SUBJECT,
        "it says "
            + texts.moment(now)
            + ", but "
            + event.what()
            + " is of "
            + texts.moment(event.moment()),
        "Set the clock: an older reading never overwrites a newer one, and what is due depends on"
            + " it");
  }
}

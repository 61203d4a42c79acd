package io.soundtracker.daemon.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.soundtracker.core.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "daily 07:00, 2026-11-26T06:59, 2026-11-26T07:00",
    "daily 07:00, 2026-11-26T07:00, 2026-11-27T07:00",
    "DAILY 7:05, 2026-11-26T23:00, 2026-11-27T07:05",
    "weekly mon 04:30, 2026-11-26T12:00, 2026-11-30T04:30",
    "weekly Sunday 00:00, 2026-11-26T12:00, 2026-11-29T00:00",
    "'30 6 * * 1-5', 2026-11-27T07:00, 2026-11-30T06:30",
    "'*/15 * * * *', 2026-11-26T12:01, 2026-11-26T12:15",
    "'0 3 1 * *', 2026-11-26T12:00, 2026-12-01T03:00"
  })
  void saysWhenItIsNextTime(String text, LocalDateTime from, LocalDateTime next) {
    assertThat(Schedule.of(text, BERLIN).nextAfter(from.atZone(BERLIN).toInstant()))
        .contains(next.atZone(BERLIN).toInstant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "daily",
        "daily 25:00",
        "daily 7",
        "weekly 07:00",
        "weekly someday 07:00",
        "0 7 * *",
        "60 7 * * *",
        "hourly",
        "0 0 30 2 *"
      })
  void refusesWhatIsNoScheduleAndSaysWhatWouldBe(String text) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> Schedule.of(text, BERLIN))
        .withMessage("\"" + text + "\" is no schedule")
        .satisfies(refusal -> assertThat(refusal.wayOut()).contains("daily 07:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily 02:30", "daily 02:00", "daily 00:00", "daily 03:00"})
  void comesOnceADayAllYearRoundWhereverTheClocksAreChanged(String text) {
    Schedule schedule = Schedule.of(text, BERLIN);
    Map<LocalDate, Integer> times = new HashMap<>();
    Instant moment = Instant.parse("2025-12-31T22:59:00Z");
    Instant end = moment.plus(Duration.ofDays(365));

    for (Instant next = schedule.nextAfter(moment).orElseThrow();
        next.isBefore(end);
        next = schedule.nextAfter(next).orElseThrow()) {
      assertThat(next).isAfter(moment);
      moment = next;
      times.merge(LocalDate.ofInstant(next, BERLIN), 1, Integer::sum);
    }

    assertThat(times.size()).isEqualTo(365);
    assertThat(times).allSatisfy((day, count) -> assertThat(count).isEqualTo(1));
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(Schedule.of(" daily 07:00 ", BERLIN)).hasToString("daily 07:00");
  }
}

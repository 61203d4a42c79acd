package io.soundtracker.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-01T10:00:00Z, 2026-03-01 10:00:00.000",
    "2026-03-01T10:00:00.123456Z, 2026-03-01 10:00:00.123",
    "2026-10-25T01:30:00Z, 2026-10-25 01:30:00.000",
    "1970-01-01T00:00:00Z, 1970-01-01 00:00:00.000",
  })
  void writesUtcWithMilliseconds(Instant moment, String text) {
    assertThat(Timestamps.text(moment)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01 10:00:00, 2026-03-01T10:00:00Z",
    "2026-03-01 10:00:00.5, 2026-03-01T10:00:00.5Z",
    "2026-03-01 10:00:00.123, 2026-03-01T10:00:00.123Z",
    "0001-12-31 23:59:59.999, 0001-12-31T23:59:59.999Z",
    "2026-02-30 10:00:00.123, 2026-02-28T10:00:00.123Z",
  })
  void readsWhatSqliteWritesToo(String text, Instant moment) {
    assertThat(Timestamps.moment(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-03-01", "2026-03-01 10:00:00.1x3", "2026-13-01 10:00:00.123", "Unknown"})
  void refusesWhatIsNoMoment(String text) {
    assertThatThrownBy(() -> Timestamps.moment(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void keepsNullAsNull() {
    assertThat(Timestamps.momentOrNull(null)).isNull();
    assertThat(Timestamps.textOrNull(null)).isNull();
  }
}

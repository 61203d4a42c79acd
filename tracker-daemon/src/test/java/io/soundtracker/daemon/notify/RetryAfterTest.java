package io.soundtracker.daemon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.parse(" 120 ", Messages.NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:00:05 GMT", Messages.NOW))
        .contains(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999", "2026-11-22T12:00:05Z"})
  void ignoresEverythingElse(String text) {
    assertThat(RetryAfter.parse(text, Messages.NOW)).isEmpty();
  }
}

package io.soundtracker.core.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStatusTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, COMPLETED",
    "3, 0, 0, 0, COMPLETED",
    "3, 1, 0, 0, PARTIAL",
    "3, 0, 1, 0, PARTIAL",
    "3, 0, 0, 1, PARTIAL",
    "0, 1, 0, 0, PARTIAL",
    "2, 2, 0, 0, PARTIAL",
    "0, 1, 2, 3, PARTIAL",
    "0, 0, 1, 0, FAILED",
    "0, 0, 0, 1, FAILED",
    "0, 0, 2, 2, FAILED"
  })
  void endsAsItsAccountsDid(
      int read, int brokenOff, int failed, int skipped, SessionStatus ending) {
    assertThat(SessionStatus.ending(read, brokenOff, failed, skipped)).isEqualTo(ending);
  }

  @ParameterizedTest
  @EnumSource(SessionStatus.class)
  void readsItsWordInTheDatabase(SessionStatus status) {
    assertThat(status.word()).isLowerCase();
    assertThat(SessionStatus.of(status.word())).isEqualTo(status);
  }

  @Test
  void refusesAnotherWord() {
    assertThatIllegalArgumentException().isThrownBy(() -> SessionStatus.of("cancelled"));
  }
}

package io.soundtracker.analysis.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "PERCENT, 81.26, 81.3 %",
    "SECONDS, 0, 0.0 s",
    "SECONDS, 59.94, 59.9 s",
    "SECONDS, 60, 1 min",
    "SECONDS, 3599, 59 min 59 s",
    "SECONDS, 3660, 1 h 1 min",
    "SECONDS, 172800, 2 d",
    "SECONDS, 190000, 2 d 4 h",
    "BYTES, 0, 0 B",
    "BYTES, 999, 999 B",
    "BYTES, 1000, 1.0 kB",
    "BYTES, 999960, 1.0 MB",
    "BYTES, 500000000, 500.0 MB",
    "BYTES, 2500000000000000, 2500.0 TB"
  })
  void writesAmounts(Unit unit, double amount, String text) {
    assertThat(unit.text(amount)).isEqualTo(text);
  }
}

package io.soundtracker.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementLevelsTest {

  @ParameterizedTest
  @CsvSource({
    "0, LOW",
    "4.9999, LOW",
    "5, MEDIUM",
    "9.9999, MEDIUM",
    "10, HIGH",
    "250, HIGH",
  })
  void beginsALevelWithItsThreshold(double rate, EngagementLevel expected) {
    assertThat(new EngagementLevels(10, 5).of(rate)).isEqualTo(expected);
  }

  @Test
  void knowsNoMediumBetweenEqualThresholds() {
    EngagementLevels levels = new EngagementLevels(7, 7);

    assertThat(levels.of(6.99)).isEqualTo(EngagementLevel.LOW);
    assertThat(levels.of(7)).isEqualTo(EngagementLevel.HIGH);
  }

  @ParameterizedTest
  @CsvSource({"5, 10", "10, -1", "NaN, 5", "10, NaN"})
  void refusesThresholdsThatAreNone(double high, double medium) {
    assertThatThrownBy(() -> new EngagementLevels(high, medium))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

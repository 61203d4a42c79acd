package io.soundtracker.core.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockTest {
  private static final Instant AT = Instant.parse("2026-03-10T08:00:00Z");

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 4", "3, 8", "4, 16", "5, 24", "6, 24", "1000, 24"})
  void everyFurtherBlockDoublesTheCoolDownUpToADay(int sessions, int hours) {
    assertThat(new Block(sessions, AT).until(Duration.ofHours(2)))
        .isEqualTo(AT.plus(Duration.ofHours(hours)));
  }

  @Test
  void aCoolDownOfMoreThanADayStaysAsItIs() {
    assertThat(new Block(3, AT).until(Duration.ofHours(30)))
        .isEqualTo(AT.plus(Duration.ofHours(30)));
  }
}

package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TextWidthTest {

  @Test
  void countsInDigits() {
    assertThat(TextWidth.of("1234567890")).isEqualTo(10);
    assertThat(TextWidth.of("")).isZero();
    assertThat(TextWidth.of("iiii")).isLessThan(TextWidth.of("MMMM"));
  }

  @Test
  void countsWhatAReaderSees() {
    assertThat(TextWidth.of("夜に駆ける")).isCloseTo(9, within(0.1));
    assertThat(TextWidth.of("e\u0301")).isEqualTo(TextWidth.of("e"));
    assertThat(TextWidth.of("\u200F")).isZero();
    assertThat(TextWidth.of("👨‍👩‍👧‍👦")).isEqualTo(TextWidth.of("😀")).isBetween(2.0, 3.0);
  }

  @Test
  void countsLines() {
    assertThat(TextWidth.lines("", 10)).isEqualTo(1);
    assertThat(TextWidth.lines("1".repeat(40), 10)).isEqualTo(5);
    assertThat(TextWidth.lines("a\nb\n", 10)).isEqualTo(3);
  }
}

package io.soundtracker.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "原聲, 4",
    "한국어, 6",
    "ｆｕｌｌ, 8",
    "e\u0301, 1",
    "ไทย, 3",
    "العربية, 7",
    "🎵, 2",
    "👨‍👩‍👧‍👦, 2",
    "👍🏽, 2",
    "🇩🇪, 2",
    "❤️, 2",
    "\u200Bx, 1",
    "'', 0"
  })
  void countsColumnsNotCharacters(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 4, abc…",
    "原聲帶, 4, 原…",
    "原聲帶, 5, 原聲…",
    "👨‍👩‍👧‍👦👨‍👩‍👧‍👦, 3, 👨‍👩‍👧‍👦…"
  })
  void cutsBetweenWhatReadersSeeAsCharacters(String text, int width, String expected) {
    assertThat(DisplayWidth.cut(text, width)).isEqualTo(expected);
  }
}

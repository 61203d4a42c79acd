package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinerCountTest {

  @ParameterizedTest
  @CsvSource({
    "1800000, 1776621, 1776621",
    "1800000, 1800000, 1800000",
    "22600, 22609, 22609",
    "1800000, 0, 1800000",
    "1776621, 1800000, 1776621",
    "500, 501, 500",
    "500, , 500",
    ", 500, 500",
    ", ,",
  })
  void takesTheSecondWhereItIsFinerAndAgrees(Long first, Long second, Long expected) {
    assertThat(FinerCount.of(first, second)).isEqualTo(expected);
  }
}

package io.soundtracker.scraper.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfoDictTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17.5   | 17.5",
        "0      | 0",
        "'\"12\"' | 12",
        "-1     | ",
        "-0.5   | ",
        "1e999  | ",
        "NaN    | ",
        "\"1.5\" | ",
        "true   | ",
        "null   | ",
      })
  void takesFiniteAmountsFromZero(String json, Double amount) throws Exception {
    assertThat(dict(json).amount("key")).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"7300000000000000001 | 7300000000000000001", "\"a1\" | a1", "1.5 |", "[1] |"})
  void takesTextsAndWholeNumbersForIds(String json, String id) throws Exception {
    assertThat(dict(json).id("key")).isEqualTo(id);
  }

  @Test
  void tellsArraysFromTheRest() throws Exception {
    assertThat(dict("[]").isArray("key")).isTrue();
    assertThat(dict("{}").isArray("key")).isFalse();
    assertThat(dict("[]").isArray("other")).isFalse();
  }

  private static InfoDict dict(String value) throws RejectedLineException {
    return InfoDict.parse("{\"key\": " + value + "}");
  }
}

package io.soundtracker.reports.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {
  private final SheetNames names = new SheetNames();

  @ParameterizedTest
  @CsvSource({
    "Anti-Hero - Taylor Swift, Anti-Hero - Taylor Swift",
    "AC/DC: Live [2020]?, AC-DC- Live (2020)",
    "History, History (2)",
    "***, Sheet",
    "\u200F\u202E, Sheet",
    "Ten Thousand Umbrellas in the Rain, Ten Thousand Umbrellas in the…",
    "12345678901234567890123456789😀x, 12345678901234567890123456789…",
  })
  void staysCloseToTheWish(String wish, String name) {
    assertThat(names.of(wish)).isEqualTo(name);
  }

  @Test
  void neverBeginsOrEndsWithAnApostrophe() {
    assertThat(names.of("'Tis - Q'")).isEqualTo("’Tis - Q’");
  }

  @Test
  void tellsTwinsApart() {
    assertThat(names.of("Index")).isEqualTo("Index");
    assertThat(names.of("INDEX")).isEqualTo("INDEX (2)");
    assertThat(names.of("index")).isEqualTo("index (3)");
    assertThat(names.of("A song with a title that is long enough, part 1"))
        .isEqualTo("A song with a title that is lo…");
    assertThat(names.of("A song with a title that is long enough, part 2"))
        .isEqualTo("A song with a title that i… (2)");
  }

  @Test
  void quotesForFormulas() {
    assertThat(SheetNames.quoted("O'Hara")).isEqualTo("'O''Hara'");
  }
}

package io.soundtracker.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "4096, 4096",
    "12B, 12",
    "1kB, 1000",
    "500MB, 500000000",
    "500 mb, 500000000",
    "1.5GB, 1500000000",
    "2TB, 2000000000000",
    "1KiB, 1024",
    "512MiB, 536870912"
  })
  void readsBytes(String text, long bytes) {
    assertThat(SizeText.parse(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MB", "-1MB", "1,5GB", "5 PB", "1e3", "999999999999TB", "5i", "5MB5"})
  void refusesAnythingElse(String text) {
    assertThat(SizeText.parse(text)).isEmpty();
  }
}

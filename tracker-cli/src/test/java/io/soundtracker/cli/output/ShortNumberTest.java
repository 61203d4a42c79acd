package io.soundtracker.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "999; 999",
        "1000; 1,000",
        "9999; 9,999",
        "10000; 10.0K",
        "12345; 12.3K",
        "12350; 12.4K",
        "999949; 999.9K",
        "999950; 1.0M",
        "1000000; 1.0M",
        "1249999; 1.2M",
        "999949999; 999.9M",
        "999950000; 1.0B",
        "2147483648; 2.1B",
        "9223372036854775807; 9223372.0T"
      })
  void shortensWithoutEverReachingAThousandOfAUnit(long number, String expected) {
    assertThat(ShortNumber.brief(number)).isEqualTo(expected);
  }
}

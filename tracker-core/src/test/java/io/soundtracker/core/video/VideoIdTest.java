package io.soundtracker.core.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoIdTest {

  @Test
  void carriesTheTimeOfItsMaking() {
    assertThat(new VideoId("7301234567890123456").createdAt())
        .contains(Instant.ofEpochSecond(7301234567890123456L >> 32));
    assertThat(new VideoId("7301234567890123456").createdAt().orElseThrow())
        .isBetween(Instant.parse("2023-11-01T00:00:00Z"), Instant.parse("2023-12-01T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "42", "1000000000000000000"})
  void knowsNoTimeWhenTheNumberCarriesNone(String id) {
    assertThat(new VideoId(id).createdAt()).isEmpty();
  }

  @Property
  void theUpperBitsAreUnixSeconds(
      @ForAll @LongRange(min = 1_400_000_000L, max = 4_294_967_295L) long seconds,
      @ForAll @LongRange(min = 0, max = 4_294_967_295L) long rest) {
    VideoId id = new VideoId(Long.toUnsignedString(seconds << 32 | rest));

    assertThat(id.createdAt()).contains(Instant.ofEpochSecond(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-1", "1x", "1 ", "٣", "18446744073709551616", "99999999999999999999"})
  void refusesWhatIsNoNumberOf64Bits(String text) {
    assertThat(VideoId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new VideoId(text));
  }

  @Test
  void sortsByNumber() {
    assertThat(
            Stream.of("18446744073709551615", "9", "10", "9223372036854775808")
                .map(VideoId::new)
                .sorted())
        .extracting(VideoId::value)
        .containsExactly("9", "10", "9223372036854775808", "18446744073709551615");
  }
}

package io.soundtracker.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelIdTest {

  @Test
  void keepsWhatTikTokSays() {
    assertThat(new ChannelId("MS4wLjABAAAA_x-1")).hasToString("MS4wLjABAAAA_x-1");
    assertThat(ChannelId.isValid("a".repeat(200))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "../x", "a\nb", "\u00e9"})
  void refusesWhatIsNone(String text) {
    assertThat(ChannelId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId(text));
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThat(ChannelId.isValid("a".repeat(201))).isFalse();
  }
}

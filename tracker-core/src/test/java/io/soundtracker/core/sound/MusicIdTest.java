package io.soundtracker.core.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusicIdTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Espresso                | https://www.tiktok.com/music/espresso-7123",
        "Don't Stop, Believin'!  | https://www.tiktok.com/music/don-t-stop-believin-7123",
        "  - Weird -  ../?#%     | https://www.tiktok.com/music/weird-7123",
        "オリジナル楽曲             | https://www.tiktok.com/music/sound-7123",
        "😀                      | https://www.tiktok.com/music/sound-7123",
        "``                      | https://www.tiktok.com/music/sound-7123",
      })
  void linksToTheClipsPage(String title, String link) {
    assertThat(new MusicId("7123").link(title)).hasToString(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 1", "-1", "1.0", "7e9", "٧", "123456789012345678901"})
  void refusesWhatIsNoNumber(String text) {
    assertThat(MusicId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new MusicId(text));
  }

  @Property
  void everyTitleMakesALinkThatEndsWithTheNumber(@ForAll String title) {
    assertThat(new MusicId("7123").link(title).getPath()).startsWith("/music/").endsWith("-7123");
  }
}

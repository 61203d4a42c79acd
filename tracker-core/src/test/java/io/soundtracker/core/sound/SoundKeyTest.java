package io.soundtracker.core.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundKeyTest {

  @Test
  void isTheSameForComposedAndDecomposedLetters() {
    assertThat(SoundKey.of("Caf\u00e9", "Beyonc\u00e9"))
        .isEqualTo(SoundKey.of("Cafe\u0301", "Beyonce\u0301"))
        .hasToString("Caf\u00e9 - Beyonc\u00e9");
  }

  @Test
  void normalisesWhatNeedsItAndNothingElse() {
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      String text = "a" + c + "b";

      assertThat(SoundKey.of(text).value())
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @Test
  void keepsLetterCaseAndInnerSpaces() {
    assertThat(SoundKey.of(" The  Song ", " A ")).hasToString("The  Song - A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\u2003"})
  void refusesABlankText(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SoundKey.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "e\u0301"})
  void refusesAValueThatIsNotNormalised(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SoundKey(value));
  }

  @Test
  void sortsByCodePointsNotByCharacters() {
    assertThat(Stream.of("\uff21", "😀", "b", "ab", "a").map(SoundKey::of).sorted())
        .extracting(SoundKey::value)
        .containsExactly("a", "ab", "b", "\uff21", "😀");
  }

  @Property
  void readingAKeyAgainGivesTheSameKey(@ForAll String title, @ForAll String artist) {
    if (title.isBlank()) {
      return;
    }
    SoundKey key = SoundKey.of(title, artist);

    assertThat(SoundKey.of(key.value())).isEqualTo(key);
    assertThat(Normalizer.isNormalized(key.value(), Normalizer.Form.NFC)).isTrue();
  }
}

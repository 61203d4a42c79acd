package io.soundtracker.core.sound;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {

  @Test
  void namesASongByTitleAndArtists() {
    Sound sound = Sound.identify("  Espresso ", " Sabrina Carpenter, Someone ", null).orElseThrow();

    assertThat(sound.key()).hasToString("Espresso - Sabrina Carpenter, Someone");
    assertThat(sound.title()).isEqualTo("Espresso");
    assertThat(sound.artist()).isEqualTo("Sabrina Carpenter, Someone");
    assertThat(sound.original()).isNull();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   ", "\t\n"})
  void leavesASoundWithoutTitleUnidentified(String title) {
    assertThat(Sound.identify(title, "Somebody", true)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void namesASongWithoutArtistByItsTitle(String artist) {
    Sound sound = Sound.identify("Espresso", artist, null).orElseThrow();

    assertThat(sound.key()).hasToString("Espresso");
    assertThat(sound.artist()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "original sound",
        "Original Sound",
        " ORIGINAL SOUND ",
        "sonido original",
        "som original",
        "suara asli",
        "son original",
        "Originalton",
        "оригинальный звук",
        "Оригинальный звук",
        "オリジナル楽曲",
        "オリジナル楽曲", // half a syllable and its mark apart, as some systems write it
        "오리지널 사운드",
        "nhạc nền",
        "nha\u0323c n\u00ea\u0300n",
        "الصوت الأصلي",
        "צליל מקורי",
        "เสียงต้นฉบับ",
        "audio d'origine",
        "audio d’origine",
        "orijinal ses",
        "πρωτότυπος ήχος",
        "původní zvuk",
        "原声",
        "原聲"
      })
  void givesAnOriginalSoundOneKeyWhateverTheLanguage(String title) {
    Sound sound = Sound.identify(title, "Some Body", null).orElseThrow();

    assertThat(sound.key()).hasToString("original sound - Some Body");
    assertThat(sound.title()).isEqualTo("original sound");
    assertThat(sound.original()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "original sound - somebody  | Some Body | original sound - Some Body",
        "original sound - somebody  |           | original sound - somebody",
        "原声 - 某人                  |           | original sound - 某人",
        "som original - a - b       |           | original sound - a - b",
        "`original sound - `        |           | original sound",
        "original sound -           | Some Body | original sound - Some Body",
        "original sound             |           | original sound",
      })
  void prefersTheArtistToTheNameInTheTitle(String title, String artist, String key) {
    assertThat(Sound.identify(title, artist, null).orElseThrow().key()).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Original Sound of Summer",
        "my original sound",
        "original sound-remix",
        "original"
      })
  void doesNotTakeASongForAnOriginalSound(String title) {
    Sound sound = Sound.identify(title, "Band", null).orElseThrow();

    assertThat(sound.key()).hasToString(title + " - Band");
    assertThat(sound.original()).isNull();
  }

  @Test
  void believesTheFlagMoreThanTheTitle() {
    assertThat(Sound.identify("my renamed clip", "Me", true).orElseThrow().original()).isTrue();
    assertThat(Sound.identify("original sound", "Me", false).orElseThrow().original()).isFalse();
    assertThat(Sound.identify("Espresso", "Me", false).orElseThrow().original()).isFalse();
  }

  @Property
  void theKeyDoesNotDependOnTheFlag(@ForAll String title, @ForAll String artist) {
    var without = Sound.identify(title, artist, null).map(Sound::key);

    assertThat(Sound.identify(title, artist, true).map(Sound::key)).isEqualTo(without);
    assertThat(Sound.identify(title, artist, false).map(Sound::key)).isEqualTo(without);
  }

  @Property
  void identifyingAnIdentifiedSoundChangesNothing(@ForAll String title, @ForAll String artist) {
    Sound.identify(title, artist, null)
        .ifPresent(
            sound ->
                assertThat(Sound.identify(sound.title(), sound.artist(), sound.original()))
                    .contains(sound));
  }
}

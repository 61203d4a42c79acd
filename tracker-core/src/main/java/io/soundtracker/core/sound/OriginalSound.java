package io.soundtracker.core.sound;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles TikTok gives to a clip that its maker recorded, in the language of whoever looks:
 * "original sound", "sonido original", "оригинальный звук". One sound must not become forty.
 */
final class OriginalSound {
  static final String TITLE = "original sound";

  private static final String SEPARATOR = " - ";

  /** As TikTok's interface has written it, by language code. */
  private static final Set<String> TITLES =
      Stream.of(
              TITLE, // en
              "الصوت الأصلي", // ar
              "оригинален звук", // bg
              "আসল শব্দ", // bn
              "so original", // ca
              "původní zvuk", // cs
              "original lyd", // da, nb
              "originallyd", // da, nb
              "oprindelig lyd", // da
              "originalton", // de
              "originalsound", // de, older
              "πρωτότυπος ήχος", // el
              "sonido original", // es
              "audio original", // es
              "algne heli", // et
              "صدای اصلی", // fa
              "alkuperäinen ääni", // fi
              "orihinal na tunog", // fil
              "son original", // fr
              "audio d'origine", // fr
              "צליל מקורי", // he
              "मूल ध्वनि", // hi
              "ओरिजिनल साउंड", // hi
              "originalni zvuk", // hr
              "eredeti hang", // hu
              "suara asli", // id
              "suono originale", // it
              "audio originale", // it
              "オリジナル楽曲", // ja
              "សំឡេងដើម", // km
              "오리지널 사운드", // ko
              "원본 사운드", // ko, older
              "originalus garsas", // lt
              "oriģinālā skaņa", // lv
              "bunyi asal", // ms
              "bunyi asli", // ms
              "မူရင်းအသံ", // my
              "origineel geluid", // nl
              "oryginalny dźwięk", // pl
              "dźwięk oryginalny", // pl
              "som original", // pt
              "sunet original", // ro
              "оригинальный звук", // ru
              "pôvodný zvuk", // sk
              "izvirni zvok", // sl
              "оригинални звук", // sr
              "originalljud", // sv
              "sauti asili", // sw
              "అసలు ధ్వని", // te
              "เสียงต้นฉบับ", // th
              "orijinal ses", // tr
              "оригінальний звук", // uk
              "اصل آواز", // ur
              "nhạc nền", // vi
              "âm thanh gốc", // vi
              "原声", // zh-Hans
              "原聲") // zh-Hant
          .map(OriginalSound::fold)
          .collect(Collectors.toUnmodifiableSet());

  private OriginalSound() {}

  /**
   * Recognises a title such as "som original" or "original sound - somebody".
   *
   * @return empty when the title is not an original sound's, otherwise the name that follows the
   *     dash, or an empty text when none does
   */
  static Optional<String> makerIn(String title) {
    String whole = SoundKey.normalise(title);
    if (TITLES.contains(fold(whole))) {
      return Optional.of("");
    }
    String separated = whole + " "; // the name after the dash may be empty
    int dash = separated.indexOf(SEPARATOR);
    if (dash > 0 && TITLES.contains(fold(whole.substring(0, dash)))) {
      return Optional.of(separated.substring(dash + SEPARATOR.length()).strip());
    }
    return Optional.empty();
  }

  private static String fold(String text) {
    return SoundKey.normalise(text.replace('’', '\'')).toLowerCase(Locale.ROOT);
  }
}

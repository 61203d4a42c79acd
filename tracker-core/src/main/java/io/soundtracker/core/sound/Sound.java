package io.soundtracker.core.sound;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a video plays, as far as it has a title.
 *
 * @param key the grouping key
 * @param title the song's title; "original sound" for every original sound, whatever the language
 * @param artist who performs it, or whose original sound it is; null when unknown
 * @param original whether somebody recorded it on TikTok; null when nothing says so either way
 */
public record Sound(
    SoundKey key, String title, @Nullable String artist, @Nullable Boolean original) {

  /**
   * Identifies the sound of a video.
   *
   * <p>The key rests on the title and the artists alone, so that it is the same with and without
   * TikTok's own flag. The flag, when there is one, decides {@link #original()}: a maker may have
   * renamed an original sound.
   *
   * @param title as TikTok gives it, possibly null or blank
   * @param artist the artists joined with {@code ", "}, possibly null or blank
   * @param flaggedOriginal TikTok's own flag, null when it was not seen
   * @return empty when there is no title: the sound is unidentified
   */
  public static Optional<Sound> identify(
      @Nullable String title, @Nullable String artist, @Nullable Boolean flaggedOriginal) {
    String song = title == null ? "" : SoundKey.normalise(title);
    if (song.isEmpty()) {
      return Optional.empty();
    }
    String by = artist == null ? "" : SoundKey.normalise(artist);
    Optional<String> maker = OriginalSound.makerIn(song);
    if (maker.isEmpty()) {
      return Optional.of(named(song, by, flaggedOriginal));
    }
    Boolean original = flaggedOriginal != null ? flaggedOriginal : Boolean.TRUE;
    return Optional.of(
        named(OriginalSound.TITLE, by.isEmpty() ? maker.orElseThrow() : by, original));
  }

  private static Sound named(String title, String artist, @Nullable Boolean original) {
    return new Sound(SoundKey.of(title, artist), title, artist.isEmpty() ? null : artist, original);
  }
}

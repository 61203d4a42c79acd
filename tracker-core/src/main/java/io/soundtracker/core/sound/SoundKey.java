package io.soundtracker.core.sound;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The public grouping key of a sound: {@code Title - Artist}, or the title alone when no artist is
 * known.
 *
 * @param value Unicode NFC, without white space at either end, never empty
 */
public record SoundKey(String value) implements Comparable<SoundKey> {
  /** Every character before this one, the first combining mark, is its own normal form. */
  private static final char FIRST_TO_NORMALISE = '\u0300';

  /**
   * Checks the normal form.
   *
   * @throws IllegalArgumentException when it is blank or not normalised
   */
  public SoundKey {
    if (value.isEmpty() || !value.equals(normalise(value))) {
      throw new IllegalArgumentException("not a normalised sound key: \"" + value + "\"");
    }
  }

  /**
   * Reads a key as a user writes it.
   *
   * @throws IllegalArgumentException when the text is blank
   */
  public static SoundKey of(String text) {
    return new SoundKey(normalise(text));
  }

  /**
   * Makes the key of a song.
   *
   * @param title not blank
   * @param artist null or blank when unknown
   */
  public static SoundKey of(String title, @Nullable String artist) {
    String song = normalise(title);
    String by = artist == null ? "" : normalise(artist);
    return new SoundKey(by.isEmpty() ? song : song + " - " + by);
  }

  @Override
  public String toString() {
    return value;
  }

  /** By Unicode code points, so that every database and every JVM agree on the order. */
  @Override
  public int compareTo(SoundKey other) {
    int length = Math.min(value.length(), other.value.length());
    for (int i = 0; i < length; i++) {
      char mine = value.charAt(i);
      char theirs = other.value.charAt(i);
      if (mine != theirs) {
        return Integer.compare(place(mine), place(theirs));
      }
    }
    return Integer.compare(value.length(), other.value.length());
  }

  /** Surrogates are halves of the highest code points. */
  private static int place(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }

  static String normalise(String text) {
    String stripped = text.strip();
    return isPlain(stripped)
        ? stripped
        : Normalizer.normalize(stripped, Normalizer.Form.NFC).strip();
  }

  /** Most keys are, and a database has many. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_TO_NORMALISE) {
        return false;
      }
    }
    return true;
  }
}

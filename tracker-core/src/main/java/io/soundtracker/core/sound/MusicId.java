package io.soundtracker.core.sound;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * TikTok's own number for one audio clip. Several clips can be one song.
 *
 * @param value 1 to 20 digits; a text, since it does not fit a spreadsheet's number
 */
public record MusicId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern AT_AN_END = Pattern.compile("^-|-$");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public MusicId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a music id");
    }
  }

  /** Whether a text has the form of a music id. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * The clip's page. TikTok looks only at the number; the words before it are for people.
   *
   * @param title the sound's title
   */
  public URI link(String title) {
    String joined = BETWEEN_WORDS.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
    String words = AT_AN_END.matcher(joined).replaceAll("");
    return URI.create(
        "https://www.tiktok.com/music/" + (words.isEmpty() ? "sound" : words) + "-" + value);
  }

  @Override
  public String toString() {
    return value;
  }
}

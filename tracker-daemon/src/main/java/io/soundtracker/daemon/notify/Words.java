package io.soundtracker.daemon.notify;

import java.util.Locale;

/** Numbers and texts as notifications show them. */
final class Words {
  private static final String CUT = "…";

  private Words() {}

  /** With separators: {@code 12,345}. */
  static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 sound}, {@code 12,345 sounds}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** The text, or as much of it as fits, never half a character. */
  static String upTo(int longest, String text) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - CUT.length();
    boolean splits = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splits ? end - 1 : end) + CUT;
  }
}

package io.soundtracker.scraper.ytdlp;

import org.jspecify.annotations.Nullable;

/**
 * Text without what no database can keep: NUL characters, and the halves of characters that TikTok
 * leaves when it cuts a text in the middle of an emoji.
 */
final class CleanText {
  private CleanText() {}

  static String of(String text) {
    int good = 0;
    while (good < text.length() && isWhole(text, good)) {
      good += Character.charCount(text.codePointAt(good));
    }
    if (good == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, good);
    for (int at = good; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (isWhole(text, at)) {
        clean.appendCodePoint(text.codePointAt(at));
      }
    }
    return clean.toString();
  }

  static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : of(text);
  }

  private static boolean isWhole(String text, int at) {
    int character = text.codePointAt(at);
    return character != 0
        && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE);
  }
}

package io.soundtracker.reports.html.view;

import org.jspecify.annotations.Nullable;

/** Texts that strangers wrote, fit for a page. Escaping is the templates' part. */
final class DisplayText {
  /** Not to be the last character of a text that was cut: they join it to the next one. */
  private static final int JOINER = 0x200D;

  private DisplayText() {}

  /** The text on one line, without control characters; spaces in a row are one. */
  static String of(String text) {
    StringBuilder fit = new StringBuilder(text.length());
    boolean spaced = false;
    for (int i = 0; i < text.length(); ) {
      int code = text.codePointAt(i);
      boolean space = code == ' ' || isUnfit(code);
      if (!space) {
        fit.appendCodePoint(code);
      } else if (!spaced) {
        fit.append(' ');
      }
      spaced = space;
      i += Character.charCount(code);
    }
    return fit.toString().strip();
  }

  /** What HTML cannot carry, what breaks lines, and what turns the direction of later text. */
  private static boolean isUnfit(int code) {
    if (code >= ' ' && code <= '~') {
      return false;
    }
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> turnsDirection(code) || isNoCharacter(code);
    };
  }

  private static boolean turnsDirection(int code) {
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  }

  private static boolean isNoCharacter(int code) {
    return (code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFFFE || code == 0xFFFF;
  }

  /** The same, null for null and for a text with nothing to see. */
  static @Nullable String orNull(@Nullable String text) {
    String fit = text == null ? "" : of(text);
    return fit.isEmpty() ? null : fit;
  }

  /**
   * The beginning of a text.
   *
   * @param most how many characters at most, an ellipsis not counted
   */
  static String beginning(String text, int most) {
    return cut(of(text), most);
  }

  /** The same, null for null and for a text with nothing to see. */
  static @Nullable String beginningOrNull(@Nullable String text, int most) {
    String fit = orNull(text);
    return fit == null ? null : cut(fit, most);
  }

  private static String cut(String fit, int most) {
    if (fit.codePointCount(0, fit.length()) <= most) {
      return fit;
    }
    int end = fit.offsetByCodePoints(0, most);
    while (end > 0 && joins(fit, end)) {
      end = fit.offsetByCodePoints(end, -1);
    }
    return fit.substring(0, end).stripTrailing() + "…";
  }

  /** Whether a cut here would tear a character that people see as one. */
  private static boolean joins(String text, int at) {
    int next = text.codePointAt(at);
    int type = Character.getType(next);
    return next == JOINER
        || text.codePointBefore(at) == JOINER
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.MODIFIER_SYMBOL && next > Character.MAX_VALUE);
  }
}

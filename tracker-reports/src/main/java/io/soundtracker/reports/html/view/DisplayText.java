package io.soundtracker.reports.html.view;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that strangers wrote, fit for a page. Escaping is the templates' part. */
final class DisplayText {
  /** What HTML cannot carry, what breaks lines, and what turns the direction of later text. */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FFFE}\\x{FFFF}\\x{FDD0}-\\x{FDEF}"
              + "\\u202A-\\u202E\\u2066-\\u2069]+");

  private static final Pattern SPACES = Pattern.compile(" {2,}");

  /** Not to be the last character of a text that was cut: they join it to the next one. */
  private static final int JOINER = 0x200D;

  private DisplayText() {}

  /** The text on one line, without control characters. */
  static String of(String text) {
    if (isPlain(text)) {
      return text.strip();
    }
    String fit = UNFIT.matcher(text).replaceAll(" ");
    return SPACES.matcher(fit).replaceAll(" ").strip();
  }

  /** Whether there is nothing to look for, as in nearly all of very many texts. */
  private static boolean isPlain(String text) {
    char before = 'x';
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean latin = (each >= ' ' && each <= '~') || (each >= '\u00A0' && each < '\u2000');
      if (!latin || (each == ' ' && before == ' ')) {
        return false;
      }
      before = each;
    }
    return true;
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
    String fit = of(text);
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

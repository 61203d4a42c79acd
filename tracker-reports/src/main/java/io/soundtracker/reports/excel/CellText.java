package io.soundtracker.reports.excel;

import java.util.regex.Pattern;

/** Text as a cell can hold it. */
final class CellText {
  /** In UTF-16 units. */
  private static final int LONGEST = 32_767;

  /** Of a text within a formula. */
  static final int LONGEST_LITERAL = 255;

  private static final char REPLACEMENT = '\uFFFD';

  /** What a spreadsheet would take for a formula, were the cell edited (OWASP: CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  /** Excel reads {@code _x0041_} in a text as the character with that number. */
  private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]+");

  private CellText() {}

  /** The text without what XML cannot hold, as Excel spells it, as far as a cell reaches. */
  static String of(String text) {
    String spelled = LIKE_AN_ESCAPE.matcher(legal(text)).replaceAll("_x005F_");
    return cut(spelled, LONGEST);
  }

  /** The same on one line. */
  static String line(String text) {
    return of(BREAKS.matcher(text).replaceAll(" ").strip());
  }

  /** The text as a literal in a formula. */
  static String literal(String text) {
    return '"' + cut(legal(text), LONGEST_LITERAL).replace("\"", "\"\"") + '"';
  }

  /** Whether an address can stand in a formula. */
  static boolean fitsLiteral(String text) {
    return text.length() <= LONGEST_LITERAL;
  }

  /** Whether a spreadsheet might take it for a formula. */
  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The beginning of a text, with an ellipsis where something is missing. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
  }

  private static String legal(String text) {
    if (text.codePoints().allMatch(CellText::isLegal)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(code -> kept.appendCodePoint(isLegal(code) ? code : REPLACEMENT));
    return kept.toString();
  }

  /** XML 1.0, production Char; without carriage returns, which a reader of XML may change. */
  private static boolean isLegal(int code) {
    return code == '\t'
        || code == '\n'
        || (code >= 0x20 && code < 0x7F)
        || (code > 0x9F && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || code > 0xFFFF;
  }
}

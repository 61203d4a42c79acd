package io.soundtracker.reports.excel;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives out names for the sheets of one workbook: such as Excel takes, no two alike, and as close
 * to the wish as they can be.
 */
final class SheetNames {
  /** In UTF-16 units. */
  private static final int LONGEST = 31;

  private static final String NAMELESS = "Sheet";
  private static final String ELLIPSIS = "…";

  /** Excel's own, for the changes of a shared workbook. */
  private static final String RESERVED = "history";

  /** What a reader sees as one character. */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Excel refuses these, in some languages also in full width. */
  private static final Pattern DASHED = Pattern.compile("[/\\\\:／＼：¥￥]");

  private static final Pattern OPENING = Pattern.compile("[\\[［]");
  private static final Pattern CLOSING = Pattern.compile("[]］]");
  private static final Pattern DROPPED = Pattern.compile("[?*？＊]");

  /** What cannot be seen; but for what holds an emoji together (U+200C, U+200D). */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\x{200C}\\x{200D}]]");

  private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}]+");
  private static final Pattern JOINERS = Pattern.compile("[\\x{200C}\\x{200D}\\x{FE00}-\\x{FE0F}]");

  private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

  /**
   * A name nobody has had yet.
   *
   * @param wish any text
   * @return 1 to 31 UTF-16 units, cut between characters where something is missing
   */
  String of(String wish) {
    String allowed = allowed(wish);
    String name = cut(allowed, LONGEST);
    for (int number = 2; !taken.add(comparable(name)); number++) {
      String suffix = " (" + number + ")";
      name = cut(allowed, LONGEST - suffix.length()) + suffix;
    }
    return name;
  }

  /** How a name stands in a formula or an address. */
  static String quoted(String name) {
    return "'" + name.replace("'", "''") + "'";
  }

  private static String allowed(String wish) {
    String text = SPACE.matcher(wish).replaceAll(" ");
    text = INVISIBLE.matcher(text).replaceAll("");
    text = DASHED.matcher(text).replaceAll("-");
    text = OPENING.matcher(text).replaceAll("(");
    text = CLOSING.matcher(text).replaceAll(")");
    text = DROPPED.matcher(text).replaceAll("");
    // An apostrophe at either end would end the quoting; a typographic one is only a character.
    text = text.replace('\'', '’').strip();
    return JOINERS.matcher(text).replaceAll("").isBlank() ? NAMELESS : text;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      if (kept.length() + clusters.group().length() + ELLIPSIS.length() > longest) {
        break;
      }
      kept.append(clusters.group());
    }
    return kept.toString().strip() + ELLIPSIS;
  }

  /** Equal for names that Excel, or a reader, might take for the same. */
  private static String comparable(String name) {
    String plain = JOINERS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFKC);
  }
}

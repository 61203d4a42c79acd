package io.soundtracker.reports.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How wide a text is, in digits of the workbook's font. Counted from the letters' own widths:
 * asking the graphics system needs fonts that a server does not have, and takes ten times as long.
 */
final class TextWidth {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int FIRST = ' ';
  private static final int DIGIT = 556;
  private static final int USUAL = 600;
  private static final int WIDE = 1_000;
  private static final int EMOJI = 1_350;
  private static final int EMOJI_STYLE = 0xFE0F;

  /** Arial's, from U+0020 to U+007E, in thousandths of the font size. */
  private static final int[] ARIAL = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private TextWidth() {}

  /** The width of one line. */
  static double of(String text) {
    long width = 0;
    for (int i = 0; i < text.length(); i++) {
      int known = text.charAt(i) - FIRST;
      if (known < 0 || known >= ARIAL.length) {
        return ofClusters(text);
      }
      width += ARIAL[known];
    }
    return width / (double) DIGIT;
  }

  /** How many lines a text takes in a column of a width. */
  static int lines(String text, double width) {
    int lines = 0;
    for (String paragraph : text.split("\n", -1)) {
      // Words do not fill a line to its end.
      lines += (int) Math.max(1, Math.ceil(of(paragraph) * 1.08 / width));
    }
    return lines;
  }

  private static double ofClusters(String text) {
    long width = 0;
    Matcher clusters = CLUSTER.matcher(text);
    while (clusters.find()) {
      width += ofCluster(clusters.group());
    }
    return width / (double) DIGIT;
  }

  private static int ofCluster(String cluster) {
    int first = cluster.codePointAt(0);
    int known = first - FIRST;
    boolean emoji = first >= 0x1F000 || cluster.indexOf(EMOJI_STYLE) >= 0;
    if (emoji) {
      return EMOJI;
    }
    if (known >= 0 && known < ARIAL.length) {
      return ARIAL[known];
    }
    return switch (Character.getType(first)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(first) ? WIDE : USUAL;
    };
  }

  /** Most of what Unicode calls East Asian wide, and symbols that take as much. */
  private static boolean isWide(int code) {
    return (code >= 0x2E80 && code < 0xA4D0)
        || (code >= 0xAC00 && code < 0xD7A4)
        || (code >= 0xF900 && code < 0xFB00)
        || (code >= 0xFE30 && code < 0xFE70)
        || (code >= 0xFF01 && code < 0xFF61)
        || (code >= 0x1100 && code < 0x1200)
        || (code >= 0x2190 && code < 0x2C00)
        || code > 0xFFFF;
  }
}

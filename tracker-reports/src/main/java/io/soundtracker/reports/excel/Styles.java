package io.soundtracker.reports.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The looks of one workbook, each made when it is first used. */
final class Styles {
  /** Known to Excel and LibreOffice on every system, by itself or by a twin of the same widths. */
  static final String FONT = "Arial";

  /** What titles, headers and bars are in. */
  static final int ACCENT = 0x34495E;

  private static final int INK = 0x222B36;
  private static final int FAINT = 0x66717E;
  private static final int BLUE = 0x1F5FA8;
  private static final int WHITE = 0xFFFFFF;
  private static final int RULE = 0xE3E7EB;
  private static final int TOTAL_FILL = 0xEEF1F4;
  private static final int HIGH_FILL = 0xDDF0E3;
  private static final int HIGH_INK = 0x17602F;
  private static final int MEDIUM_FILL = 0xFDF1D3;
  private static final int MEDIUM_INK = 0x7A5200;

  /** Between a number and the words that follow it. */
  private static final short APART = 1;

  /** Excel puts the arrow of a filter over the right end of a header. */
  private static final short BESIDE_THE_ARROW = 2;

  private static final short SIZE = 10;
  private static final short TITLE_SIZE = 16;
  private static final short LARGER_SIZE = 12;

  private record Key(Look look, Tone tone) {}

  private record Ink(int colour, short size, boolean bold, boolean italic, boolean underlined) {}

  private final XSSFWorkbook workbook;
  private final Map<Key, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Ink, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // Column widths are counted in digits of the first font.
    XSSFFont first = workbook.getFontAt(0);
    first.setFontName(FONT);
    first.setFontHeightInPoints(SIZE);
    workbook.getCellStyleAt(0).setVerticalAlignment(VerticalAlignment.CENTER);
  }

  XSSFCellStyle of(Look look, Tone tone) {
    return styles.computeIfAbsent(new Key(look, tone), this::create);
  }

  private XSSFCellStyle create(Key key) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(ink(key), this::font));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    String format = format(key.look());
    if (format != null) {
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
    }
    fill(style, key);
    border(style, key);
    align(style, key.look());
    style.setQuotePrefixed(isQuoted(key.look()));
    return style;
  }

  /** Whether an edited cell stays the words that it is; titles may be anybody's. */
  private static boolean isQuoted(Look look) {
    return switch (look) {
      case QUOTED, QUOTED_LINK, TITLE, SUBTITLE, NOTE, PARAGRAPH -> true;
      default -> false;
    };
  }

  private static Ink ink(Key key) {
    boolean bold = key.tone() == Tone.TOTAL;
    boolean italic = key.tone() == Tone.REMARK;
    int usual = italic ? FAINT : INK;
    return switch (key.look()) {
      case TITLE -> new Ink(ACCENT, TITLE_SIZE, true, false, false);
      case SUBTITLE -> new Ink(FAINT, LARGER_SIZE, false, false, false);
      case SECTION -> new Ink(ACCENT, LARGER_SIZE, true, false, false);
      case NOTE -> new Ink(FAINT, SIZE, false, false, false);
      case HEADER, NUMBER_HEADER -> new Ink(WHITE, SIZE, true, false, false);
      case LINK, QUOTED_LINK -> new Ink(BLUE, SIZE, bold, italic, true);
      case HIGH_RATE -> new Ink(HIGH_INK, SIZE, bold, italic, false);
      case MEDIUM_RATE -> new Ink(MEDIUM_INK, SIZE, bold, italic, false);
      case LABEL -> new Ink(ACCENT, SIZE, true, false, false);
      default -> new Ink(usual, SIZE, bold, italic, false);
    };
  }

  private XSSFFont font(Ink ink) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(ink.size());
    font.setColor(colour(ink.colour()));
    font.setBold(ink.bold());
    font.setItalic(ink.italic());
    if (ink.underlined()) {
      font.setUnderline(XSSFFont.U_SINGLE);
    }
    return font;
  }

  private static @Nullable String format(Look look) {
    return switch (look) {
      case COUNT -> "#,##0";
      case RATE, MEDIUM_RATE, HIGH_RATE -> "0.0%";
      case DAY -> "yyyy-mm-dd";
      case MOMENT -> "yyyy-mm-dd hh:mm";
      default -> null;
    };
  }

  private static void fill(XSSFCellStyle style, Key key) {
    int fill =
        switch (key.look()) {
          case HEADER, NUMBER_HEADER -> ACCENT;
          case HIGH_RATE -> HIGH_FILL;
          case MEDIUM_RATE -> MEDIUM_FILL;
          default -> key.tone() == Tone.TOTAL ? TOTAL_FILL : WHITE;
        };
    if (fill != WHITE) {
      style.setFillForegroundColor(colour(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private static void border(XSSFCellStyle style, Key key) {
    switch (key.look()) {
      case TITLE, SUBTITLE, NOTE, SECTION, HEADER, NUMBER_HEADER -> {}
      default -> {
        if (key.tone() == Tone.TOTAL) {
          style.setBorderTop(BorderStyle.THIN);
          style.setTopBorderColor(colour(ACCENT));
        } else if (key.tone() == Tone.ROW) {
          style.setBorderBottom(BorderStyle.THIN);
          style.setBottomBorderColor(colour(RULE));
        }
      }
    }
  }

  private static void align(XSSFCellStyle style, Look look) {
    switch (look) {
      case COUNT, RATE, MEDIUM_RATE, HIGH_RATE -> style.setAlignment(HorizontalAlignment.RIGHT);
      case NUMBER_HEADER -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention(BESIDE_THE_ARROW);
      }
      case TITLE, SUBTITLE, NOTE, PARAGRAPH -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(true);
        style.setIndention(look == Look.PARAGRAPH ? APART : 0);
      }
      // Whatever direction the text has: a column of titles begins at one side.
      case TEXT, QUOTED, LINK, QUOTED_LINK, DAY, MOMENT, HEADER, LABEL -> {
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention(APART);
      }
      default -> style.setAlignment(HorizontalAlignment.LEFT);
    }
    if (look == Look.PARAGRAPH || look == Look.LABEL) {
      style.setVerticalAlignment(VerticalAlignment.TOP);
    }
  }

  /** A colour of red, green and blue. */
  static XSSFColor colour(int rgb) {
    return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
  }
}

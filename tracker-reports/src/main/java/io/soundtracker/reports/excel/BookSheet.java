package io.soundtracker.reports.excel;

import java.io.IOException;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A sheet in the making, from its first row to its last. */
final class BookSheet {
  private static final int WIDTH_UNITS = 256;
  private static final double NARROWEST = 6;
  private static final double WIDEST = 72;
  private static final double PADDING = 3;
  private static final float LINE = 13.5f;
  private static final float ROW = 16f;
  private static final float HIGHEST = 400f;
  private static final int COLUMNS = 16;
  private static final double MARGIN = 0.4;
  private static final double FOOTER_MARGIN = 0.65;

  private final Book book;
  private final SXSSFSheet sheet;
  private final double[] widths = new double[COLUMNS];
  private int rows;

  BookSheet(Book book, SXSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    sheet.setDisplayGridlines(false);
    sheet.setDefaultRowHeightInPoints(ROW);
    printOnWidePages();
  }

  /** The workbook. */
  Book book() {
    return book;
  }

  /** What the tab says. */
  String name() {
    return sheet.getSheetName();
  }

  /** How many rows it has. */
  int rows() {
    return rows;
  }

  /** How many more rows it has room for. */
  int room() {
    return book.rows() - rows;
  }

  /** Begins a row. */
  Pen row(Tone tone) {
    return new Pen(this, sheet.createRow(rows++), tone);
  }

  /** Goes on with the latest row. */
  Pen latestRow(Tone tone) {
    return new Pen(this, sheet.getRow(rows - 1), tone);
  }

  /** Leaves a row empty. */
  void space() {
    rows++;
  }

  /**
   * A line across the first columns of the sheet, which it does not widen; broken where it has to
   * be.
   *
   * @param width what those columns take together at least, in digits
   */
  void line(String text, Look look, int columns, double width) {
    row(Tone.ROW).free(CellText.line(text), look);
    across(0, columns);
    double scale = scale(look);
    lines(TextWidth.lines(text, width / scale), scale);
  }

  private static double scale(Look look) {
    return switch (look) {
      case TITLE -> 1.7;
      case SUBTITLE, SECTION -> 1.25;
      default -> 1;
    };
  }

  /** Makes the last row as high as so many lines. */
  void lines(int lines) {
    lines(lines, 1);
  }

  private void lines(int lines, double scale) {
    float height = (float) (lines * LINE * scale + 3);
    sheet.getRow(rows - 1).setHeightInPoints(Math.min(HIGHEST, Math.max(ROW, height)));
  }

  /** Makes one cell of several in the last row. */
  void across(int first, int columns) {
    sheet.addMergedRegion(new CellRangeAddress(rows - 1, rows - 1, first, first + columns - 1));
  }

  /** Makes sure that a column has room, in digits. */
  void needs(int column, double width) {
    widths[column] = Math.max(widths[column], width);
  }

  /** Sets the widths of the first columns by hand, in digits. */
  void widths(double... byHand) {
    for (int column = 0; column < byHand.length; column++) {
      sheet.setColumnWidth(column, (int) (byHand[column] * WIDTH_UNITS));
    }
  }

  /** Makes the columns as wide as what is in them. */
  void fit(int columns) {
    for (int column = 0; column < columns; column++) {
      double width = Math.min(WIDEST, Math.max(NARROWEST, widths[column] + PADDING));
      sheet.setColumnWidth(column, (int) Math.ceil(width * WIDTH_UNITS));
    }
  }

  /** Keeps the rows so far in sight, on every page too. */
  void freeze() {
    sheet.createFreezePane(0, rows);
    sheet.setRepeatingRows(new CellRangeAddress(rows - 1, rows - 1, -1, -1));
  }

  /** Lets readers filter rows. */
  void filter(int headerRow, int lastRow, int columns) {
    sheet.setAutoFilter(
        new CellRangeAddress(headerRow, Math.max(headerRow, lastRow), 0, columns - 1));
  }

  /** Tells the sheets that every workbook has from those of the songs. */
  void accent() {
    sheet.setTabColor(Styles.colour(Styles.ACCENT));
  }

  /** Prints the sheet on one page. */
  void onOnePage() {
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /** Ends the sheet. */
  void finish() throws IOException {
    book.finish(sheet);
  }

  private void printOnWidePages() {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, FOOTER_MARGIN);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}

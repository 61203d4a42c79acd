package io.soundtracker.reports.excel;

/**
 * What a workbook can hold.
 *
 * @param rows rows of one sheet, ≥ 20
 * @param cellLinks links that belong to a cell, over all sheets, ≥ 0; the others are formulas
 */
record Limits(int rows, int cellLinks) {
  /**
   * Excel's rows; and of links as many as fit a small heap, well below the 65,530 that Excel allows
   * on one sheet.
   */
  static final Limits OF_EXCEL = new Limits(1_048_576, 20_000);
}

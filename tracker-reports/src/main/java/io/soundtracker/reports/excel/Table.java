package io.soundtracker.reports.excel;

import java.util.List;

/**
 * Rows below a header, with their sum at the end.
 *
 * @param <T> the row
 */
final class Table<T> {
  /** The sum, what is unknown of it, and two more for what is left to say. */
  private static final int ROWS_AT_THE_END = 4;

  /** The arrow of the filter, and bold letters. */
  private static final double ARROW = 2;

  private static final double BOLD = 1.08;

  private final BookSheet sheet;
  private final List<Column<T>> columns;
  private int headerRow;
  private int lastRow;

  Table(BookSheet sheet, List<Column<T>> columns) {
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Writes the header, which stays in sight together with what is above it. */
  void begin() {
    headerRow = sheet.rows();
    lastRow = headerRow;
    Pen pen = sheet.row(Tone.ROW);
    for (int i = 0; i < columns.size(); i++) {
      Column<T> column = columns.get(i);
      pen.to(i).words(column.title(), column.header());
      sheet.needs(i, TextWidth.of(column.title()) * BOLD + ARROW);
    }
    sheet.freeze();
  }

  /** Whether there is room for another row, and for the end. */
  boolean hasRoom() {
    return sheet.room() > ROWS_AT_THE_END;
  }

  /** Writes a row. */
  void add(T row) {
    lastRow = sheet.rows();
    Pen pen = sheet.row(Tone.ROW);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).value().accept(pen.to(i), row);
    }
  }

  /** Writes a sum. */
  void total(String label, Sums sums) {
    Pen pen = sheet.row(Tone.TOTAL);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).writeTotal(pen.to(i), sums);
    }
    pen.to(0).free(label, Look.TEXT);
  }

  /** Says of how many videos the counts are unknown, unless all are known. */
  void unknown(Sums sums) {
    if (columns.stream().allMatch(column -> column.unknown(sums) == 0)) {
      return;
    }
    Pen pen = sheet.row(Tone.REMARK);
    pen.to(0).free("Videos of which it is unknown", Look.TEXT);
    for (int i = 1; i < columns.size(); i++) {
      long unknown = columns.get(i).unknown(sums);
      if (unknown > 0) {
        pen.to(i).count(unknown);
      }
    }
  }

  /** Lets readers filter the rows, and gives every column its width. */
  void end() {
    sheet.filter(headerRow, lastRow, columns.size());
    sheet.fit(columns.size());
  }

  /** How many columns it has. */
  int width() {
    return columns.size();
  }
}

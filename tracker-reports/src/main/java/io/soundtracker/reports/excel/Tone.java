package io.soundtracker.reports.excel;

/** What kind of row a cell stands in. */
enum Tone {
  /** One of many. */
  ROW,
  /** The sum of the rows. */
  TOTAL,
  /** Said about the sum. */
  REMARK
}

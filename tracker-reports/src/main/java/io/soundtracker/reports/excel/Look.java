package io.soundtracker.reports.excel;

/** What a cell holds, as far as its looks depend on it. */
enum Look {
  /** Words. */
  TEXT,
  /** Words that a spreadsheet might take for a formula, were the cell edited. */
  QUOTED,
  /** A whole number. */
  COUNT,
  /** A share, shown in percent. */
  RATE,
  /** A share that is called medium. */
  MEDIUM_RATE,
  /** A share that is called high. */
  HIGH_RATE,
  /** A day. */
  DAY,
  /** A moment, to the minute. */
  MOMENT,
  /** Words that lead somewhere. */
  LINK,
  /** The same, that a spreadsheet might take for a formula. */
  QUOTED_LINK,
  /** What the words beside it are about. */
  LABEL,
  /** Words over several lines. */
  PARAGRAPH,
  /** What a workbook or a sheet is about. */
  TITLE,
  /** Who, below what. */
  SUBTITLE,
  /** Beside the point, but worth knowing. */
  NOTE,
  /** Above a part of a sheet. */
  SECTION,
  /** What is in a column of words. */
  HEADER,
  /** What is in a column of numbers. */
  NUMBER_HEADER
}

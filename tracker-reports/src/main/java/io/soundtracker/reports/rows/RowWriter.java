package io.soundtracker.reports.rows;

import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Writes rows in one format. Safe for use by several threads. */
public interface RowWriter {

  /**
   * Writes every row, as it comes where the format allows. Flushes the writer and leaves it open.
   *
   * @param columns what to tell of each row, in this order; their keys are unique
   * @throws java.io.UncheckedIOException when the writer fails
   */
  <T> void write(List<Column<T>> columns, Iterator<T> rows, Writer out);

  /**
   * Comma-separated values with a header line of keys (RFC 4180, {@code \n} between lines). Unknown
   * is empty. Texts that a spreadsheet would take for a formula are neutralised with a leading
   * apostrophe. Moments are ISO 8601 in UTC, durations are seconds, rates percent; the words of a
   * list have spaces between them.
   */
  static RowWriter csv() {
    return new CsvRowWriter();
  }

  /**
   * An array of objects, one on each line. Unknown is null. Moments are ISO 8601 in UTC, durations
   * are seconds, rates percent; a list is an array of texts.
   */
  static RowWriter json() {
    return new JsonRowWriter();
  }

  /**
   * One object a line and nothing around them (NDJSON, JSON Lines). Values are written as by {@link
   * #json()}.
   */
  static RowWriter ndjson() {
    return new NdjsonRowWriter();
  }
}

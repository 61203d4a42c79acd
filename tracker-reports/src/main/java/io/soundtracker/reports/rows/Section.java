package io.soundtracker.reports.rows;

import java.util.Iterator;
import java.util.List;

/**
 * Rows of one kind in an answer.
 *
 * @param name its name for programs, lowerCamelCase
 * @param columns what to tell of each row
 * @param rows the rows, read once
 * @param <T> the row
 */
public record Section<T>(String name, List<Column<T>> columns, Iterator<T> rows) {

  /** Copies the list of columns. */
  public Section {
    columns = List.copyOf(columns);
  }
}

package io.soundtracker.scraper.accounts;

import io.soundtracker.core.InvalidInputException;
import io.soundtracker.scraper.csv.CsvRecord;
import io.soundtracker.scraper.csv.CsvRecord.Form;
import io.soundtracker.scraper.csv.Dialect;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a file is laid out, told from its first record.
 *
 * @param headed whether that record is a header
 */
record Layout(Dialect dialect, AccountColumns columns, boolean headed) {
  private static final String WAY_OUT =
      "Name a column one of: "
          + AccountColumn.USUAL_NAMES
          + ". Or write one handle on each line, without any other column";

  /**
   * Recognises the layout.
   *
   * @throws InvalidInputException when no column can be taken for accounts
   */
  static Layout of(CsvRecord first, Path file) {
    if (first.form() == Form.TOO_LONG || first.form() == Form.OPEN_QUOTE) {
      String why =
          first.form() == Form.TOO_LONG
              ? "is too long"
              : "has a quotation mark that is never closed";
      throw new InvalidInputException(
          file + ": line " + first.line() + ", which should be the header, " + why, WAY_OUT);
    }
    return Stream.of(Dialect.COMMA, Dialect.SEMICOLON, Dialect.TAB)
        .filter(dialect -> dialect.cells(first).size() > 1)
        .flatMap(dialect -> headed(dialect, first))
        .max(Comparator.comparingInt(layout -> layout.columns().width()))
        .orElseGet(() -> ofOneColumn(first, file));
  }

  private static Stream<Layout> headed(Dialect dialect, CsvRecord first) {
    return AccountColumns.in(dialect.cells(first)).stream()
        .map(columns -> new Layout(dialect, columns, true));
  }

  private static Layout ofOneColumn(CsvRecord first, Path file) {
    List<String> widest =
        Stream.of(Dialect.COMMA, Dialect.SEMICOLON, Dialect.TAB)
            .map(dialect -> dialect.cells(first))
            .max(Comparator.comparingInt(List::size))
            .orElseThrow();
    return headed(Dialect.SINGLE, first)
        .findFirst()
        .orElseGet(
            () -> {
              if (widest.size() > 1 || HeaderWords.has(widest.get(0))) {
                throw new InvalidInputException(
                    file + " has no column with accounts; " + HeaderWords.describe(widest),
                    WAY_OUT);
              }
              return new Layout(Dialect.SINGLE, AccountColumns.WITHOUT_HEADER, false);
            });
  }
}

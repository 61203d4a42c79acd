package io.soundtracker.scraper.accounts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;

/** How a file divides its records into cells. */
enum Dialect {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t'),
  /** One column: whatever stands in a line belongs together. */
  SINGLE('\u001F');

  /** Every character that ends a cell in some dialect. */
  static final String ANY_DELIMITER = ",;\t";

  private final char delimiter;

  Dialect(char delimiter) {
    this.delimiter = delimiter;
  }

  String delimiter() {
    return String.valueOf(delimiter);
  }

  /** Divides a record, at least one cell; quotation marks around cells are gone. */
  List<String> cells(CsvRecord record) {
    StringArrayHandler cells =
        StringArrayHandler.of(
            handler ->
                handler
                    .maxFields(PhysicalLines.LONGEST + 1)
                    .maxFieldSize(PhysicalLines.LONGEST)
                    .maxRecordSize(PhysicalLines.LONGEST));
    return List.of(
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowExtraCharsAfterClosingQuote(true)
            .skipEmptyLines(false)
            .ofSingleCsvRecord(cells, record.text()));
  }
}

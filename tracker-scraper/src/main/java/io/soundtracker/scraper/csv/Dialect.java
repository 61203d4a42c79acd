package io.soundtracker.scraper.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;

/** How a file divides its records into cells. */
public enum Dialect {
  /** Commas between cells. */
  COMMA(','),
  /** Semicolons, as spreadsheets write where the comma is in numbers. */
  SEMICOLON(';'),
  /** Tabs. */
  TAB('\t'),
  /** One column: whatever stands in a line belongs together. */
  SINGLE('\u001F');

  /** Every character that ends a cell in some dialect. */
  public static final String ANY_DELIMITER = ",;\t";

  private final char delimiter;

  Dialect(char delimiter) {
    this.delimiter = delimiter;
  }

  /** What ends a cell. */
  public String delimiter() {
    return String.valueOf(delimiter);
  }

  /** Divides a record, at least one cell; quotation marks around cells are gone. */
  public List<String> cells(CsvRecord record) {
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

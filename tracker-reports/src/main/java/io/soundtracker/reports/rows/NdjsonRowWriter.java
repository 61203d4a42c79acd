package io.soundtracker.reports.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** See {@link RowWriter#ndjson()}. */
final class NdjsonRowWriter implements RowWriter {

  @Override
  public <T> void write(List<Column<T>> columns, Iterator<T> rows, Writer out) {
    try (JsonGenerator json = JsonRowWriter.generator(out)) {
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      while (rows.hasNext()) {
        JsonRowWriter.writeRow(json, columns, rows.next());
        json.writeRaw('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

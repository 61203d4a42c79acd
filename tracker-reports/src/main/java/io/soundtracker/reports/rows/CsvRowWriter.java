package io.soundtracker.reports.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link RowWriter#csv()}. */
final class CsvRowWriter implements RowWriter {
  /** What makes a spreadsheet take a text for a formula (OWASP: CSV injection). */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build();

  @Override
  public <T> void write(List<Column<T>> columns, Iterator<T> rows, Writer out) {
    try (CsvGenerator csv = FACTORY.createGenerator(out)) {
      csv.setSchema(schema(columns));
      while (rows.hasNext()) {
        T row = rows.next();
        csv.writeStartObject();
        for (Column<T> column : columns) {
          csv.writeFieldName(column.key());
          writeValue(csv, column.kind(), column.value(row));
        }
        csv.writeEndObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeValue(JsonGenerator csv, Kind kind, @Nullable Object value)
      throws IOException {
    if (value == null) {
      csv.writeNull();
      return;
    }
    switch (kind) {
      case COUNT, VOLUME -> csv.writeNumber((Long) value);
      case AVERAGE, DECIMAL, RATE, SHARE -> csv.writeNumber(Plain.rounded((Double) value));
      case DURATION -> csv.writeNumber(Plain.seconds((Duration) value));
      case FLAG -> csv.writeBoolean((Boolean) value);
      case TEXT, ID -> csv.writeString(neutral(value.toString()));
      case LIST -> csv.writeString(neutral(Plain.words(value)));
      case MOMENT, DAY -> csv.writeString(value.toString());
    }
  }

  private static String neutral(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static <T> CsvSchema schema(List<Column<T>> columns) {
    CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true);
    columns.forEach(column -> schema.addColumn(column.key()));
    return schema.build();
  }
}

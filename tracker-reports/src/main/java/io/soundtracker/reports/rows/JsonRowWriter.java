package io.soundtracker.reports.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link RowWriter#json()}. */
final class JsonRowWriter implements RowWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  @Override
  public <T> void write(List<Column<T>> columns, Iterator<T> rows, Writer out) {
    try (JsonGenerator json = generator(out)) {
      writeRows(json, columns, rows);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(oneObjectOnEachLine());
    return json;
  }

  static <T> void writeRows(JsonGenerator json, List<Column<T>> columns, Iterator<T> rows)
      throws IOException {
    json.writeStartArray();
    while (rows.hasNext()) {
      writeRow(json, columns, rows.next());
    }
    json.writeEndArray();
  }

  static <T> void writeRow(JsonGenerator json, List<Column<T>> columns, T row) throws IOException {
    json.writeStartObject();
    for (Column<T> column : columns) {
      json.writeFieldName(column.key());
      writeValue(json, column.kind(), column.value(row));
    }
    json.writeEndObject();
  }

  private static void writeValue(JsonGenerator json, Kind kind, @Nullable Object value)
      throws IOException {
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (kind) {
      case COUNT, VOLUME -> json.writeNumber((Long) value);
      case AVERAGE, DECIMAL, RATE, SHARE -> json.writeNumber(Plain.rounded((Double) value));
      case DURATION -> json.writeNumber(Plain.seconds((Duration) value));
      case FLAG -> json.writeBoolean((Boolean) value);
      case LIST -> writeList(json, (List<?>) value);
      case TEXT, ID, MOMENT, DAY -> json.writeString(value.toString());
    }
  }

  /** On the line of its row, unlike the rows themselves. */
  private static void writeList(JsonGenerator json, List<?> words) throws IOException {
    PrettyPrinter lines = json.getPrettyPrinter();
    json.setPrettyPrinter(null);
    json.writeStartArray();
    for (Object word : words) {
      json.writeString(word.toString());
    }
    json.writeEndArray();
    json.setPrettyPrinter(lines);
  }

  /** Short enough to read, and lines that line-oriented tools can work with. */
  private static PrettyPrinter oneObjectOnEachLine() {
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Spacing.NONE)
                .withObjectEntrySpacing(Spacing.NONE))
        .withArrayIndenter(new DefaultIndenter("", "\n"))
        .withObjectIndenter(null);
  }
}

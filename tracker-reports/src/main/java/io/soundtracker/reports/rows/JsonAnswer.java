package io.soundtracker.reports.rows;

import com.fasterxml.jackson.core.JsonGenerator;
import io.soundtracker.analysis.Basis;
import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.analysis.Freshness;
import io.soundtracker.analysis.NetworkCoverage;
import io.soundtracker.core.query.DateRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that holds an answer: {@code period}, {@code coverage}, {@code videos}, {@code
 * unidentified}, {@code filters}, and then each section as an array of objects, one on each line.
 * Values are written as by {@link RowWriter#json()}.
 */
public final class JsonAnswer {
  private JsonAnswer() {}

  /**
   * Writes one. Flushes the writer and leaves it open.
   *
   * @param sections with different names
   * @throws UncheckedIOException when the writer fails
   */
  public static void write(Basis basis, List<Section<?>> sections, Writer out) {
    try (JsonGenerator json = JsonRowWriter.generator(out)) {
      json.writeStartObject();
      writeBasis(json, basis);
      for (Section<?> section : sections) {
        writeSection(json, section);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes sections that rest on nothing but the database. Flushes the writer and leaves it open.
   *
   * @param sections with different names
   * @throws UncheckedIOException when the writer fails
   */
  public static void write(List<Section<?>> sections, Writer out) {
    try (JsonGenerator json = JsonRowWriter.generator(out)) {
      json.writeStartObject();
      for (Section<?> section : sections) {
        writeSection(json, section);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> void writeSection(JsonGenerator json, Section<T> section) throws IOException {
    json.writeFieldName(section.name());
    JsonRowWriter.writeRows(json, section.columns(), section.rows());
  }

  private static void writeBasis(JsonGenerator json, Basis basis) throws IOException {
    json.writeFieldName("period");
    writePeriod(json, basis.period());
    json.writeFieldName("coverage");
    writeCoverage(json, basis.coverage());
    json.writeNumberField("videos", basis.videos());
    json.writeNumberField("unidentified", basis.unidentified());
    json.writeArrayFieldStart("filters");
    for (String filter : basis.filters()) {
      json.writeString(filter);
    }
    json.writeEndArray();
  }

  private static void writePeriod(JsonGenerator json, DateRange period) throws IOException {
    json.writeStartObject();
    writeText(json, "from", period.from());
    writeText(json, "until", period.until());
    json.writeEndObject();
  }

  private static void writeCoverage(JsonGenerator json, NetworkCoverage coverage)
      throws IOException {
    json.writeStartObject();
    writeText(json, "at", coverage.at());
    json.writeNumberField("accounts", coverage.accounts().size());
    for (Freshness freshness : Freshness.values()) {
      json.writeNumberField(word(freshness), coverage.count(freshness));
    }
    writeText(json, "oldestReading", orNull(coverage.oldestReading()));
    writeText(json, "newestReading", orNull(coverage.newestReading()));
    json.writeArrayFieldStart("notFresh");
    for (CoveredAccount account : coverage.accounts()) {
      if (account.freshness() != Freshness.FRESH) {
        writeAccount(json, account);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeAccount(JsonGenerator json, CoveredAccount account) throws IOException {
    json.writeStartObject();
    json.writeStringField("account", account.handle().toString());
    json.writeStringField("state", word(account.freshness()));
    writeText(json, "readAt", account.account().readAt());
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, @Nullable Object value)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value.toString());
    }
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.isPresent() ? value.get() : null;
  }

  private static String word(Freshness freshness) {
    return freshness.name().toLowerCase(Locale.ROOT);
  }
}

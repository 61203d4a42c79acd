package io.soundtracker.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.QuarantinedLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code scrape_logs.details}. */
final class ListingDetailsJson {
  private static final JsonFactory JSON = new JsonFactory();

  private ListingDetailsJson() {}

  static String of(ListingDetails details) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      write(details, json);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(ListingDetails details, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("quarantined", details.quarantined());
    json.writeArrayFieldStart("quarantine");
    for (QuarantinedLine line : details.quarantine()) {
      json.writeStartObject();
      json.writeNumberField("line", line.line());
      json.writeStringField("reason", line.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("duplicates", details.duplicates());
    json.writeObjectFieldStart("missingFields");
    for (Map.Entry<String, Integer> field : new TreeMap<>(details.missingFields()).entrySet()) {
      json.writeNumberField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeObjectField("declaredVideos", details.declaredVideos());
    json.writeObjectField("requests", details.requests());
    json.writeNumberField("attempts", details.attempts());
    json.writeEndObject();
  }
}

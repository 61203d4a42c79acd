package io.soundtracker.daemon.notify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A JSON file, written whole or not at all, that only its owner can read. One that cannot be read
 * is a warning: some alerts are told twice then.
 */
final class AlertFile implements AlertMemory {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFile.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  AlertFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public Map<String, ToldAlert> load() {
    try {
      Map<String, ToldAlert> told = new TreeMap<>();
      JsonNode all = JSON.readTree(Files.readAllBytes(file)).required("alerts");
      if (!all.isObject()) {
        throw new IllegalArgumentException("no alerts by name");
      }
      all.properties().forEach(each -> told.put(each.getKey(), told(each.getValue())));
      return told;
    } catch (NoSuchFileException first) {
      return Map.of();
    } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
      LOG.warn(
          "{} cannot be read, so that alerts may be told again: {}",
          file,
          unreadable.getClass().getSimpleName());
      return Map.of();
    }
  }

  @Override
  public void save(Map<String, ToldAlert> told) {
    ObjectNode all = JSON.createObjectNode();
    ObjectNode alerts = all.putObject("alerts");
    new TreeMap<>(told).forEach((name, alert) -> write(alert, alerts.putObject(name)));
    try {
      replace(JSON.writeValueAsBytes(all));
    } catch (IOException failed) {
      LOG.warn(
          "{} cannot be written, so that alerts may be told again after a new start: {}",
          file,
          failed.getClass().getSimpleName());
    }
  }

  private void replace(byte[] content) throws IOException {
    // The JDK makes temporary files private where the system knows the notion.
    Path part = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
    try {
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void write(ToldAlert alert, ObjectNode node) {
    node.put("summary", alert.summary())
        .put("since", alert.since().toString())
        .put("toldAt", alert.toldAt().toString())
        .put("open", alert.open());
  }

  private static ToldAlert told(JsonNode node) {
    return new ToldAlert(
        node.required("summary").asText(),
        Instant.parse(node.required("since").asText()),
        Instant.parse(node.required("toldAt").asText()),
        node.required("open").asBoolean());
  }
}

package io.soundtracker.cli.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON byte for byte as Python's {@code json.dumps} does, which yt-dlp prints with. */
final class PythonJson {
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_ASCII = 0x7e;

  private PythonJson() {}

  static String write(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(entry -> quote((String) entry.getKey()) + ": " + write(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> array) {
      return array.stream().map(PythonJson::write).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    text.chars().forEach(unit -> escape((char) unit, json));
    return json.append('"').toString();
  }

  private static void escape(char unit, StringBuilder json) {
    switch (unit) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (unit < FIRST_PRINTABLE || unit > LAST_ASCII) {
          json.append(String.format("\\u%04x", (int) unit));
        } else {
          json.append(unit);
        }
      }
    }
  }
}

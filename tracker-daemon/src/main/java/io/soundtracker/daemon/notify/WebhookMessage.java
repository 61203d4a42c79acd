package io.soundtracker.daemon.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;

/** A notification as JSON; its shape is a promise, kept in docs/notifications.md. */
final class WebhookMessage {
  private static final int VERSION = 1;

  private WebhookMessage() {}

  static ObjectNode of(Notification notification) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", VERSION)
            .put("kind", notification.kind().word())
            .put("severity", notification.severity().word())
            .put("at", notification.at().toString())
            .put("title", notification.title());
    ArrayNode sections = message.putArray("sections");
    for (Section section : notification.sections()) {
      ObjectNode each = sections.addObject().put("heading", section.heading());
      ArrayNode lines = each.putArray("lines");
      section.lines().forEach(line -> add(lines, line));
      each.put("more", section.more());
    }
    return message;
  }

  private static void add(ArrayNode lines, Line line) {
    lines
        .addObject()
        .put("text", line.text())
        .put("link", line.link() == null ? null : line.link().toString());
  }
}

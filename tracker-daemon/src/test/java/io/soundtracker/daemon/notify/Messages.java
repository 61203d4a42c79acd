package io.soundtracker.daemon.notify;

import io.soundtracker.daemon.notify.Notification.Kind;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;
import io.soundtracker.daemon.notify.Notification.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Notifications for tests. */
final class Messages {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Messages() {}

  static Notification titled(String title) {
    return with(title);
  }

  static Notification with(String title, Section... sections) {
    return new Notification(Kind.DIGEST, Severity.INFO, NOW, title, List.of(sections));
  }

  static Section section(String heading, Line... lines) {
    return new Section(heading, List.of(lines), 0);
  }

  static Line linked(String text, String link) {
    return new Line(text, URI.create(link));
  }
}

package io.soundtracker.daemon.notify;

import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;

/** A notification as the two bodies of a mail. */
final class MailText {
  private MailText() {}

  static String plain(Notification notification) {
    StringBuilder text = new StringBuilder(notification.title()).append('\n');
    for (Section section : notification.sections()) {
      text.append('\n').append(section.heading()).append('\n');
      for (Line line : section.lines()) {
        text.append("- ").append(line.text()).append('\n');
        if (line.link() != null) {
          text.append("  ").append(line.link()).append('\n');
        }
      }
      if (section.more() > 0) {
        text.append(section.rest()).append('\n');
      }
    }
    return text.toString();
  }

  static String html(Notification notification) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\">");
    html.append("</head><body><h2>").append(escaped(notification.title())).append("</h2>\n");
    for (Section section : notification.sections()) {
      html.append("<h3>").append(escaped(section.heading())).append("</h3>\n<ul>\n");
      section.lines().forEach(line -> html.append("<li>").append(html(line)).append("</li>\n"));
      html.append("</ul>\n");
      if (section.more() > 0) {
        html.append("<p>").append(section.rest()).append("</p>\n");
      }
    }
    return html.append("</body></html>\n").toString();
  }

  private static String html(Line line) {
    String text = escaped(line.text());
    return line.link() == null
        ? text
        : "<a href=\"" + escaped(line.link().toASCIIString()) + "\">" + text + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}

package io.soundtracker.daemon.notify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.soundtracker.daemon.notify.Notification.Line;
import io.soundtracker.daemon.notify.Notification.Section;
import java.util.List;

/**
 * A notification as an incoming webhook of Slack takes it, within Slack's limits: 50 blocks, 3,000
 * characters of text in each (https://docs.slack.dev/reference/block-kit/blocks).
 */
final class SlackMessage {
  private static final int MOST_SECTIONS = 48;
  private static final int LONGEST_TEXT = 3_000;
  private static final int LONGEST_LINE = 400;
  private static final int LONGEST_HEADING = 150;

  /** What "and 2,147,483,647 more" takes, with its line break. */
  private static final int ROOM_FOR_REST = 24;

  private SlackMessage() {}

  static ObjectNode of(Notification notification) {
    String title = escaped(Words.upTo(LONGEST_HEADING, notification.title()));
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    // What a phone shows before the message is opened.
    message.put("text", title);
    ArrayNode blocks = message.putArray("blocks");
    add(blocks, symbol(notification) + " *" + title + "*");
    List<Section> sections = notification.sections();
    sections.stream().limit(MOST_SECTIONS).forEach(section -> add(blocks, text(section)));
    if (sections.size() > MOST_SECTIONS) {
      add(blocks, "and " + Words.number(sections.size() - MOST_SECTIONS) + " more");
    }
    return message;
  }

  private static void add(ArrayNode blocks, String text) {
    blocks
        .addObject()
        .put("type", "section")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", text)
        // Somebody's @channel and #name stay the text they are.
        .put("verbatim", true);
  }

  /** As many lines as fit, and how many do not. */
  private static String text(Section section) {
    StringBuilder text = new StringBuilder();
    text.append('*').append(escaped(Words.upTo(LONGEST_HEADING, section.heading()))).append('*');
    int kept = 0;
    for (Line line : section.lines()) {
      String next = "\n• " + text(line);
      if (text.length() + next.length() + ROOM_FOR_REST > LONGEST_TEXT) {
        break;
      }
      text.append(next);
      kept++;
    }
    int left = section.lines().size() - kept + section.more();
    return left == 0 ? text.toString() : text + "\nand " + Words.number(left) + " more";
  }

  private static String text(Line line) {
    String text = escaped(Words.upTo(LONGEST_LINE, line.text()));
    return line.link() == null
        ? text
        : "<" + escaped(line.link().toASCIIString()) + "|" + text + ">";
  }

  private static String symbol(Notification notification) {
    return switch (notification.severity()) {
      case GOOD -> ":white_check_mark:";
      case INFO -> ":musical_note:";
      case WARNING -> ":warning:";
    };
  }

  /** What Slack wants escaped, and nothing else. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

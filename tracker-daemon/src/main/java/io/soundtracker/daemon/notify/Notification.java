package io.soundtracker.daemon.notify;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something people should know, whatever the channel.
 *
 * @param kind what it is
 * @param severity how much it matters
 * @param at when it was made
 * @param title one line
 * @param sections the rest, possibly none
 */
public record Notification(
    Kind kind, Severity severity, Instant at, String title, List<Section> sections) {
  /** A text with a line break would become a header of a mail, or a line of somebody else's. */
  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

  /** Copies the list. */
  public Notification {
    title = oneLine(title);
    sections = List.copyOf(sections);
  }

  /** One that shows whether notifications arrive. */
  public static Notification test(Instant now) {
    return new Notification(
        Kind.TEST,
        Severity.INFO,
        now,
        "This is a test of Sound Tracker",
        List.of(
            new Section(
                "It arrived",
                List.of(Line.of("Digests and alerts will arrive here as well.")),
                0)));
  }

  /** What a notification is. */
  public enum Kind {
    /** What a session changed. */
    DIGEST,
    /** Something is wrong. */
    ALERT,
    /** It no longer is. */
    ALL_CLEAR,
    /** Somebody wants to see whether notifications arrive. */
    TEST;

    /** For programs: lower-case, with hyphens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How much a notification matters. */
  public enum Severity {
    /** All is well again. */
    GOOD,
    /** Worth knowing. */
    INFO,
    /** Somebody should look. */
    WARNING;

    /** For programs: lower-case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Lines that belong together.
   *
   * @param heading one line
   * @param lines the lines
   * @param more how many others were left out, ≥ 0
   */
  public record Section(String heading, List<Line> lines, int more) {

    /** Copies the list. */
    public Section {
      if (more < 0) {
        throw new IllegalArgumentException("left out: " + more);
      }
      heading = oneLine(heading);
      lines = List.copyOf(lines);
    }

    /** Keeps the first of the lines, and how many others there were. */
    public static Section firstOf(String heading, List<Line> all, int most) {
      int kept = Math.min(all.size(), most);
      return new Section(heading, all.subList(0, kept), all.size() - kept);
    }

    /** What is said of the lines that were left out; empty when there are none. */
    String rest() {
      return more == 0 ? "" : "and " + Words.number(more) + " more";
    }
  }

  /**
   * A line.
   *
   * @param text what it says
   * @param link what it speaks of, null when that has no page
   */
  public record Line(String text, @Nullable URI link) {

    /** Makes one line of the text. */
    public Line {
      text = oneLine(text);
    }

    /** A line about nothing with a page. */
    public static Line of(String text) {
      return new Line(text, null);
    }
  }

  private static String oneLine(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}

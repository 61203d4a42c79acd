package io.soundtracker.cli.output;

import io.soundtracker.analysis.EngagementLevels;
import io.soundtracker.reports.rows.Column;
import io.soundtracker.reports.rows.Kind;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal is told beside the words of a cell: colours for engagement rates, and where names
 * lead. Nothing when nobody is looking.
 */
final class CellStyle {
  private static final String GREEN = "\u001B[32m";
  private static final String YELLOW = "\u001B[33m";
  private static final String PLAIN = "\u001B[0m";

  /** OSC 8, see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda. */
  private static final String LINK = "\u001B]8;;";

  private static final String END = "\u001B\\";

  private final Terminal terminal;
  private final EngagementLevels levels;

  CellStyle(Terminal terminal, EngagementLevels levels) {
    this.terminal = terminal;
    this.levels = levels;
  }

  /**
   * What is written around a text; takes no room on the screen.
   *
   * @param before begins it
   * @param after ends it
   */
  record Around(String before, String after) {
    static final Around NOTHING = new Around("", "");

    String around(String text) {
      return before + text + after;
    }
  }

  <T> Around of(Column<T> column, T row, @Nullable Object value) {
    if (column.kind() == Kind.RATE && value != null && terminal.colours()) {
      return level((Double) value);
    }
    URI target = terminal.links() ? column.link(row) : null;
    return target == null
        ? Around.NOTHING
        : new Around(LINK + target.toASCIIString() + END, LINK + END);
  }

  private Around level(double rate) {
    return switch (levels.of(rate)) {
      case HIGH -> new Around(GREEN, PLAIN);
      case MEDIUM -> new Around(YELLOW, PLAIN);
      case LOW -> Around.NOTHING;
    };
  }
}

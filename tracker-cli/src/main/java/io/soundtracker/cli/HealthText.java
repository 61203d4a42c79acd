package io.soundtracker.cli;

import io.soundtracker.analysis.health.Finding;
import io.soundtracker.analysis.health.State;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.cli.output.Paragraph;
import io.soundtracker.cli.output.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: the state, the condition, and the figures, on as many lines as it takes. */
final class HealthText {
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String GREEN = "\u001B[32m";
  private static final String PLAIN = "\u001B[0m";
  private static final String GUTTER = "  ";

  /** A line that is to be read as a whole, by grep for example. */
  private static final int UNBROKEN = Integer.MAX_VALUE;

  private final Terminal terminal;

  HealthText(Terminal terminal) {
    this.terminal = terminal;
  }

  List<String> lines(List<Finding> findings) {
    int name = findings.stream().mapToInt(finding -> finding.name().length()).max().orElse(0);
    int indent = State.UNKNOWN.word().length() + GUTTER.length() + name + GUTTER.length();
    int columns = terminal.output() ? Math.max(1, terminal.columns() - indent) : UNBROKEN;
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      List<String> summary = Paragraph.lines(CellText.harmless(finding.summary()), columns);
      String beginning = state(finding.state()) + GUTTER + padded(finding.name(), name) + GUTTER;
      for (int i = 0; i < summary.size(); i++) {
        lines.add((i == 0 ? beginning : " ".repeat(indent)) + summary.get(i));
      }
    }
    return lines;
  }

  private String state(State state) {
    String word = padded(state.word(), State.UNKNOWN.word().length());
    return terminal.colours() ? colour(state) + word + PLAIN : word;
  }

  private static String colour(State state) {
    return switch (state) {
      case OK -> GREEN;
      case ALERT -> RED;
      case UNKNOWN -> YELLOW;
    };
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}

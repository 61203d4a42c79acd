package io.soundtracker.cli;

import io.soundtracker.cli.doctor.Finding;
import io.soundtracker.cli.doctor.Severity;
import io.soundtracker.cli.output.CellText;
import io.soundtracker.cli.output.Terminal;
import java.util.ArrayList;
import java.util.List;

/** Findings for people: a mark, what it is about, what is there, and what to do below it. */
final class DiagnosisText {
  private static final String RED = "\u001B[31m";
  private static final String YELLOW = "\u001B[33m";
  private static final String GREEN = "\u001B[32m";
  private static final String PLAIN = "\u001B[0m";

  private final Terminal terminal;

  DiagnosisText(Terminal terminal) {
    this.terminal = terminal;
  }

  List<String> lines(List<Finding> findings) {
    int width = findings.stream().mapToInt(finding -> finding.subject().length()).max().orElse(0);
    String indent = " ".repeat(2 + width + 2);
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String subject = finding.subject() + " ".repeat(width - finding.subject().length());
      String found = CellText.harmless(finding.found());
      lines.add(mark(finding.severity()) + " " + subject + "  " + found);
      if (!finding.advice().isEmpty()) {
        lines.add(indent + "→ " + CellText.harmless(finding.advice()));
      }
    }
    return lines;
  }

  private String mark(Severity severity) {
    return switch (severity) {
      case OK -> coloured(GREEN, "✓");
      case WARNING -> coloured(YELLOW, "!");
      case PROBLEM -> coloured(RED, "✗");
    };
  }

  private String coloured(String colour, String mark) {
    return terminal.colours() ? colour + mark + PLAIN : mark;
  }
}

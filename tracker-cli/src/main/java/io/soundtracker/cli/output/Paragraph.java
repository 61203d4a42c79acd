package io.soundtracker.cli.output;

import java.util.ArrayList;
import java.util.List;

/** A text as lines that fit the screen, broken between words. */
public final class Paragraph {
  private Paragraph() {}

  /**
   * Breaks a text; a word that does not fit has a line of its own, however long.
   *
   * @param columns how wide a line may be
   * @return one line or more
   */
  public static List<String> lines(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && DisplayWidth.of(line + " " + word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}

package io.soundtracker.cli.config;

import java.util.List;
import java.util.Locale;

/** Lists of texts as the configuration has them. */
public final class YamlList {
  private YamlList() {}

  /**
   * Writes a setting that is a list of texts, one on each line, ending with a line feed. Reading it
   * gives the same texts, whatever they hold, without white space at either end.
   */
  public static String of(String setting, List<String> texts) {
    if (texts.isEmpty()) {
      return setting + ": []\n";
    }
    StringBuilder yaml = new StringBuilder(setting).append(":\n");
    texts.forEach(text -> yaml.append("  - ").append(quoted(text)).append('\n'));
    return yaml.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    Substitution.escaped(text)
        .codePoints()
        .forEach(
            character -> {
              if (character == '"' || character == '\\') {
                quoted.append('\\').appendCodePoint(character);
              } else if (isPlain(character)) {
                quoted.appendCodePoint(character);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08x", character));
              }
            });
    return quoted.append('"').toString();
  }

  /** Breaks of lines would be folded, and a reader refuses what cannot be shown. */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

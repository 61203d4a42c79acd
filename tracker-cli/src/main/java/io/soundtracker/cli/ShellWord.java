package io.soundtracker.cli;

/** A text as a shell takes it for one word, whatever is in it. */
final class ShellWord {
  private ShellWord() {}

  static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,\\\\-]+")
        ? text
        : "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * The same where a backslash separates no folders, and without one of its own: others than the
   * shell, such as cron, look at them too.
   */
  static String ofPosix(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }

  /** The text that was quoted. */
  static String unquoted(String word) {
    return word.startsWith("'") && word.endsWith("'") && word.length() > 1
        ? word.substring(1, word.length() - 1).replace("'\\''", "'")
        : word;
  }
}

package io.soundtracker.cli;

/** A text as a unit of systemd takes it, whatever is in it but control characters. */
final class SystemdWord {
  private SystemdWord() {}

  /** As one word of several. */
  static String quoted(String text) {
    return '"' + plain(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /** As all of a line. */
  static String plain(String text) {
    // Otherwise it names something of systemd's, such as %h.
    return text.replace("%", "%%");
  }
}

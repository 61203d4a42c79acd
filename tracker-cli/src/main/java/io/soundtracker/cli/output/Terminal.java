package io.soundtracker.cli.output;

import java.io.Console;
import java.util.Map;
import java.util.Properties;

/**
 * What is at the other end of the standard streams.
 *
 * @param input whether somebody can answer questions
 * @param output whether results go to a terminal
 * @param errors whether messages go to a terminal
 * @param columns how wide it is
 * @param colours whether it may be coloured
 * @param links whether words on it may be links
 */
public record Terminal(
    boolean input, boolean output, boolean errors, int columns, boolean colours, boolean links) {
  /** No terminal anywhere. */
  public static final Terminal NONE = new Terminal(false, false, false, 80, false);

  private static final int USUAL_COLUMNS = 80;
  private static final int FEWEST_COLUMNS = 20;

  /** One that can show links when results go to it. */
  public Terminal(boolean input, boolean output, boolean errors, int columns, boolean colours) {
    this(input, output, errors, columns, colours, output);
  }

  /**
   * Finds out. The JVM only knows whether both input and output are a terminal; the launcher knows
   * each, and says so in {@code tracker.terminal} (the numbers of the streams that are one) and
   * {@code tracker.columns}.
   */
  public static Terminal detect(Properties properties, Map<String, String> environment) {
    String streams = properties.getProperty("tracker.terminal", console() ? "012" : "");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        streams.contains("0"),
        streams.contains("1"),
        streams.contains("2"),
        columns(properties.getProperty("tracker.columns", environment.getOrDefault("COLUMNS", ""))),
        streams.contains("1") && !dumb && !plain,
        streams.contains("1") && !dumb);
  }

  /** From JDK 22 on there is always a console, and it knows whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean console() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJdk22) {
      return true;
    }
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text.strip());
      return columns >= FEWEST_COLUMNS ? columns : USUAL_COLUMNS;
    } catch (NumberFormatException unknown) {
      return USUAL_COLUMNS;
    }
  }
}

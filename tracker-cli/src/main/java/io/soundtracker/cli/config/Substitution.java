package io.soundtracker.cli.config;

import io.soundtracker.core.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} in with the environment variable; {@code $${NAME}} stays as it is. */
final class Substitution {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$?\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)}");

  private static final Pattern PLAIN_REFERENCE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");

  private Substitution() {}

  /** What has to be written so that {@link #fill} makes this text of it. */
  static String escaped(String text) {
    return PLAIN_REFERENCE.matcher(text).replaceAll("\\$$0");
  }

  static String fill(String text, String key, Origin origin) {
    return REFERENCE
        .matcher(text)
        .replaceAll(reference -> Matcher.quoteReplacement(value(reference.group(), key, origin)));
  }

  private static String value(String reference, String key, Origin origin) {
    if (reference.startsWith("$$")) {
      return reference.substring(1);
    }
    String name = reference.substring(2, reference.length() - 1);
    String value = origin.source().variable(name);
    if (value == null || value.isEmpty()) {
      throw new InvalidInputException(
          origin.place() + ": " + key + " uses " + reference + ", and " + name + " is not set",
          "Set the environment variable " + name + ", or write $" + reference + " for the text");
    }
    return value.strip();
  }
}

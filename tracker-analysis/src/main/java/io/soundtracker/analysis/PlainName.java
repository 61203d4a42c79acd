package io.soundtracker.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared when people have typed them. */
final class PlainName {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private PlainName() {}

  /** Unicode NFC, one space for any white space, none at either end, letter case gone. */
  static String of(String name) {
    String spaced = SPACE.matcher(name).replaceAll(" ").strip();
    // Upper case first: some letters have several lower ones, such as the Greek sigma.
    String folded = spaced.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}

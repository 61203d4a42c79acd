package io.soundtracker.analysis;

/**
 * A name, or a pattern of names: {@code *} stands for any characters or none, {@code ?} for any
 * one. It matches a whole name. Letter case, the width of white space and the Unicode form do not
 * matter. A star or question mark of a name is matched by itself, since it matches anything.
 *
 * @param text as it was written, not blank
 */
public record NamePattern(String text) {
  private static final int ANY = '*';
  private static final int ANY_ONE = '?';

  /** Checks that there is something to match. */
  public NamePattern {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an empty pattern");
    }
  }

  /** Whether it matches this name. */
  public boolean matches(String name) {
    return matches(PlainName.of(text).codePoints().toArray(), PlainName.of(name));
  }

  /**
   * Takes as few characters for each star as will do, and more for the last one when what follows
   * does not fit: time grows with the product of the lengths at worst, whatever the pattern.
   */
  private static boolean matches(int[] pattern, String plainName) {
    int[] name = plainName.codePoints().toArray();
    int at = 0;
    int star = -1;
    int retry = 0;
    for (int i = 0; i < name.length; ) {
      if (at < pattern.length && pattern[at] == ANY) {
        star = at++;
        retry = i;
      } else if (at < pattern.length && (pattern[at] == ANY_ONE || pattern[at] == name[i])) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] == ANY) {
      at++;
    }
    return at == pattern.length;
  }
}

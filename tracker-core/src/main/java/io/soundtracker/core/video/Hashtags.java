package io.soundtracker.core.video;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hashtags of a caption, for the listings that do not name them. */
public final class Hashtags {
  private static final String WORD = "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*";

  /**
   * A tag begins after white space or punctuation, or where another tag ends; so the fragment of an
   * address is none, nor is a character reference. Persian and Indic words have zero-width joiners
   * inside.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "(?:\\G|(?<![\\p{L}\\p{M}\\p{N}_&/]))[#＃]("
              + WORD
              + "(?:[\\u200C\\u200D]"
              + WORD
              + ")*)");

  private Hashtags() {}

  /**
   * The hashtags in the order of the text, without their {@code #}, each once whatever its letter
   * case.
   */
  public static List<String> in(String caption) {
    Map<String, String> tags = new LinkedHashMap<>();
    Matcher tag = TAG.matcher(caption);
    while (tag.find()) {
      tags.putIfAbsent(tag.group(1).toLowerCase(Locale.ROOT), tag.group(1));
    }
    return List.copyOf(new ArrayList<>(tags.values()));
  }
}

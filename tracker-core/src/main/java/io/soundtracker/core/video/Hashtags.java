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
  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&])[#＃]([\\p{L}\\p{M}\\p{N}_]+)");

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

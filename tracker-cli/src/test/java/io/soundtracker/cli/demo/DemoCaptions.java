package io.soundtracker.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes captions: templates with {@code [one|of|these]} and names of the sound in braces. */
final class DemoCaptions {
  private static final Pattern CHOICE = Pattern.compile("\\[([^\\]]*)\\]");
  private static final int DAYS = 365;

  /** What people really write and software stumbles over; every account gets some. */
  private static final List<String> ODD = DemoSound.lines("captions/odd.txt");

  private final List<String> templates;
  private final Random chance;

  DemoCaptions(DemoAccount account) {
    templates = DemoSound.lines("captions/" + account.captions() + ".txt");
    chance = account.chance("captions");
  }

  String next(DemoSound sound) {
    return fill(templates.get(chance.nextInt(templates.size())), sound);
  }

  String odd(int number, DemoSound sound) {
    return fill(ODD.get(number % ODD.size()), sound);
  }

  private String fill(String template, DemoSound sound) {
    String chosen = CHOICE.matcher(template).replaceAll(found -> oneOf(found.group(1)));
    String filled =
        chosen
            .replace("{title}", isNamed(sound) ? sound.title() : "this")
            .replace("{artist}", isNamed(sound) ? sound.artists() : "somebody")
            .replace("{n}", String.valueOf(1 + chance.nextInt(DAYS)))
            .replace("{tag}", tag(sound));
    return filled.replace('⏎', '\n');
  }

  private String oneOf(String choices) {
    String[] each = choices.split("\\|", -1);
    return Matcher.quoteReplacement(each[chance.nextInt(each.length)]);
  }

  private static boolean isNamed(DemoSound sound) {
    return sound != null && !sound.original();
  }

  private static String tag(DemoSound sound) {
    if (!isNamed(sound)) {
      return "fyp";
    }
    String tag = sound.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    return tag.isEmpty() ? "music" : tag;
  }
}

package io.soundtracker.reports.html.view;

import io.soundtracker.analysis.EngagementLevels;
import java.math.BigDecimal;
import java.util.List;

/**
 * A word of the page and what it means.
 *
 * @param term the word
 * @param meaning what it means
 */
public record Explained(String term, String meaning) {
  static final List<Explained> GLOSSARY =
      List.of(
          new Explained("Use", "One video that plays the sound."),
          new Explained(
              "Sound",
              "Videos are grouped by the title and the artist that TikTok shows. A video whose"
                  + " sound has no title counts in the totals and in its account, in no sound."),
          new Explained(
              "Engagement", "Likes, comments and shares per view, in percent; 0 without views."),
          new Explained(
              "Pooled engagement",
              "All interactions over all views. A viral video weighs as much as its views."),
          new Explained("Mean rate", "The mean of the videos' rates. Every video counts alike."),
          new Explained("Median rate", "The rate in the middle: half of the videos are above it."),
          new Explained(
              "– and n unknown",
              "TikTok did not show it. Unknown is not zero: so many videos are left out of the"
                  + " figure."),
          new Explained(
              "≈ (rounded)",
              "TikTok rounds counts from 10,000 to hundreds and from a million to hundred"
                  + " thousands; the true count may be half a step away. Sums add what it shows."),
          new Explained("Our account", "An account that is marked as a target."),
          new Explained(
              "Fresh, stale, failed, never read",
              "Read lately; read, but not lately; the last attempt failed; never read at all."),
          new Explained("Dates", "Days are UTC days of upload."));

  /** What each badge stands for. */
  static List<Level> levels(EngagementLevels levels) {
    String high = percent(levels.high());
    String medium = percent(levels.medium());
    return List.of(
        new Level("high", "High", "from " + high),
        new Level("medium", "Medium", "from " + medium + " to below " + high),
        new Level("low", "Low", "below " + medium));
  }

  /**
   * A level of engagement.
   *
   * @param level {@code high}, {@code medium} or {@code low}
   * @param name the same as a word of its own
   * @param range which rates
   */
  public record Level(String level, String name, String range) {}

  private static String percent(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() + "\u00a0%";
  }
}

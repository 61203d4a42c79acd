package io.soundtracker.reports.excel;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the words in the workbook mean. */
final class Glossary {
  /** Word by word, in the order in which they are to be read. */
  static final Map<String, String> TERMS = terms();

  private Glossary() {}

  private static Map<String, String> terms() {
    Map<String, String> terms = new LinkedHashMap<>();
    terms.put("Use", "One video that plays the song.");
    terms.put("Shared song", "A song that several accounts use; how many it takes is configured.");
    terms.put(
        "Views, likes, ...",
        "TikTok's counts when the video was last read. TikTok rounds counts from 10,000 on.");
    terms.put(
        "Engagement",
        "Likes, comments and shares per view. Of several videos it is pooled: all their likes,"
            + " comments and shares over all their views. A video of which one of the four is"
            + " unknown is left out of it.");
    terms.put(
        "Empty cells",
        "Unknown, which is not zero. Totals add up what is known; the line below them says of how"
            + " many videos it is not.");
    terms.put("Days", "Upload dates and periods are days of UTC.");
    terms.put("Ours", "Target accounts; the others are there for comparison.");
    terms.put("Fresh", "The account was listed recently, and nothing went wrong since.");
    terms.put("Stale", "It was listed, but not lately: newer videos and counts may be missing.");
    terms.put("Failed", "The last attempt brought nothing: what is shown, if anything, is older.");
    terms.put("Never listed", "Nothing is known of it yet, which does not mean that it is empty.");
    return terms;
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.scrape.ListingEntry;
import io.soundtracker.core.scrape.QuarantinedLine;
import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One pass over a profile from its top: what it counted, and how far down it came. */
final class Attempt {
  static final int QUARANTINE_SHOWN = 20;

  /** TikTok pins three posts at most; without the plugin nothing says which they are. */
  private static final int MAY_BE_PINNED = 3;

  private final Map<String, Integer> missing = new HashMap<>();
  private final List<QuarantinedLine> quarantine = new ArrayList<>();
  private int entries;
  private int quarantined;
  private int duplicates;
  private @Nullable Integer requests;
  private @Nullable Instant cameDownTo;

  void count(ListingEntry entry) {
    entries++;
    entry.missingFields().forEach(field -> missing.merge(field, 1, Integer::sum));
    if (entry.requests() != null) {
      requests = entry.requests();
    }
    if (standsInItsPlace(entry.video())) {
      cameDownTo = entry.video().uploadedAt();
    }
  }

  void countDuplicate() {
    duplicates++;
  }

  void quarantine(QuarantinedLine line) {
    quarantined++;
    if (quarantine.size() < QUARANTINE_SHOWN) {
      quarantine.add(line);
    }
  }

  int lines() {
    return entries + quarantined;
  }

  @Nullable Integer requests() {
    return requests;
  }

  /** When the last video that stands by its age was posted; null when none does. */
  @Nullable Instant cameDownTo() {
    return cameDownTo;
  }

  ListingDetails details(
      @Nullable Long declaredVideos, @Nullable Integer allRequests, int attempts) {
    return new ListingDetails(
        quarantined, quarantine, duplicates, missing, declaredVideos, allRequests, attempts);
  }

  private boolean standsInItsPlace(Video video) {
    return video.pinned() == null ? entries > MAY_BE_PINNED : !video.pinned();
  }
}

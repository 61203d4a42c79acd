package io.soundtracker.core.scrape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else is worth knowing of a listing, kept as JSON in {@code scrape_logs.details}.
 *
 * @param quarantined how many lines were no videos
 * @param quarantine the first of them, with their reasons
 * @param duplicates how many lines repeated a video
 * @param missingFields in how many lines each usual field was missing
 * @param declaredVideos how many videos the profile claims, null when unknown
 * @param requests how many requests it cost at least, null when not counted
 * @param attempts how often the listing was begun; 0 when nobody was asked
 */
public record ListingDetails(
    int quarantined,
    List<QuarantinedLine> quarantine,
    int duplicates,
    Map<String, Integer> missingFields,
    @Nullable Long declaredVideos,
    @Nullable Integer requests,
    int attempts) {

  /** A listing of which there is nothing to tell. */
  public static final ListingDetails NONE =
      new ListingDetails(0, List.of(), 0, Map.of(), null, null, 0);

  /** Copies the collections. */
  public ListingDetails {
    quarantine = List.copyOf(quarantine);
    missingFields = Map.copyOf(missingFields);
  }

  /** How many requests it cost at least; an attempt that was not counted costs one. */
  public int cost() {
    return requests == null ? attempts : requests;
  }
}

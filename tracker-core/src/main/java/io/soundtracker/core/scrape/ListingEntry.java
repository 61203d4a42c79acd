package io.soundtracker.core.scrape;

import io.soundtracker.core.video.Video;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a listing.
 *
 * @param channel who posted the video
 * @param video the post
 * @param readAt when TikTok showed it
 * @param requests how many requests the listing had cost by then, null when not counted
 * @param missingFields names of fields the source usually sees and did not see here
 */
public record ListingEntry(
    Channel channel,
    Video video,
    Instant readAt,
    @Nullable Integer requests,
    Set<String> missingFields) {

  /** Copies the set. */
  public ListingEntry {
    missingFields = Set.copyOf(missingFields);
  }
}

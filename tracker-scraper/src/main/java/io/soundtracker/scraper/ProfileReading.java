package io.soundtracker.scraper;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.scrape.Channel;
import io.soundtracker.core.scrape.FetchOutcome;
import io.soundtracker.core.scrape.ListingDetails;
import io.soundtracker.core.video.Video;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a profile brought.
 *
 * @param account the handle that was asked for
 * @param channel who it is, null when not one video told
 * @param videos in the listing's order, each once
 * @param outcome how it ended
 * @param details what else is worth knowing
 * @param stopped whether {@link ProfileReader#stop} cut it short
 */
public record ProfileReading(
    AccountHandle account,
    @Nullable Channel channel,
    List<Video> videos,
    FetchOutcome outcome,
    ListingDetails details,
    boolean stopped) {

  /** Copies the list. */
  public ProfileReading {
    videos = List.copyOf(videos);
  }
}

package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history has of one video. Readings that changed nothing are not in it: the listings of
 * the account ({@link ListingReach}) tell of those.
 *
 * @param id the video
 * @param account the account that posted it
 * @param sound what it plays, null for an unidentified sound
 * @param uploadedAt when it was posted
 * @param missed how many complete listings in a row, up to the last one, should have shown it and
 *     did not, ≥ 0
 * @param changes the rows of its history, oldest first; empty when it has none
 */
public record VideoReadings(
    VideoId id,
    AccountHandle account,
    @Nullable SoundKey sound,
    Instant uploadedAt,
    int missed,
    List<DatedCounts> changes) {

  /** Copies the list. */
  public VideoReadings {
    changes = List.copyOf(changes);
  }
}

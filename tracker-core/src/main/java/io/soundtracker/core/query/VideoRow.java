package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.video.Video;
import java.net.URI;
import java.time.Instant;

/**
 * A video as it was last read, and whose it is.
 *
 * @param account the account that posted it
 * @param target whether that is one of ours
 * @param video the video
 * @param firstSeenAt when a listing first showed it
 */
public record VideoRow(AccountHandle account, boolean target, Video video, Instant firstSeenAt) {

  /** Its page on TikTok. */
  public URI link() {
    return account.videoUrl(video.id());
  }
}

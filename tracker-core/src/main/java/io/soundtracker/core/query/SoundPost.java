package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.VideoId;
import java.net.URI;
import java.time.Instant;

/**
 * The little of a video that tells how its sound does.
 *
 * @param sound what it plays
 * @param account the account that posted it
 * @param id the video
 * @param uploadedAt when it was posted
 * @param metrics its counts
 */
public record SoundPost(
    SoundKey sound, AccountHandle account, VideoId id, Instant uploadedAt, Metrics metrics) {

  /** Its page on TikTok. */
  public URI link() {
    return account.videoUrl(id);
  }
}

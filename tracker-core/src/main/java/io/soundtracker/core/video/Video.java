package io.soundtracker.core.video;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.Sound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One post as a listing shows it.
 *
 * @param id TikTok's number
 * @param uploadedAt when it was posted
 * @param sound what it plays, null when unidentified
 * @param musicId the audio clip, null when the listing did not name it
 * @param metrics its counts when it was read
 * @param caption the whole text, possibly empty; null when the listing did not have it
 * @param hashtags without their {@code #}, in order
 * @param duration its length, null when unknown
 * @param pinned whether it stands first whatever its age; null when unknown
 * @param slideshow whether it is a series of photos; null when unknown
 */
public record Video(
    VideoId id,
    Instant uploadedAt,
    @Nullable Sound sound,
    @Nullable MusicId musicId,
    Metrics metrics,
    @Nullable String caption,
    List<String> hashtags,
    @Nullable Duration duration,
    @Nullable Boolean pinned,
    @Nullable Boolean slideshow) {

  /** Copies the list. */
  public Video {
    hashtags = List.copyOf(hashtags);
  }

  /**
   * This reading, with what it does not know taken from an earlier one of the same video. Hashtags
   * are unknown when there is neither a caption nor a hashtag.
   */
  public Video orElse(Video earlier) {
    boolean noHashtags = caption == null && hashtags.isEmpty();
    return new Video(
        id,
        uploadedAt,
        sound != null ? sound : earlier.sound,
        musicId != null ? musicId : earlier.musicId,
        metrics.orElse(earlier.metrics),
        caption != null ? caption : earlier.caption,
        noHashtags ? earlier.hashtags : hashtags,
        duration != null ? duration : earlier.duration,
        pinned != null ? pinned : earlier.pinned,
        slideshow != null ? slideshow : earlier.slideshow);
  }

  /** The same with another sound. */
  public Video withSound(@Nullable Sound other) {
    return new Video(
        id, uploadedAt, other, musicId, metrics, caption, hashtags, duration, pinned, slideshow);
  }

  /** The UTC day it was posted on: what every period and every report counts by. */
  public LocalDate uploadDate() {
    return LocalDate.ofInstant(uploadedAt, ZoneOffset.UTC);
  }
}

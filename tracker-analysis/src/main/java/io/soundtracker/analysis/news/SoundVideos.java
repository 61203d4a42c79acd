package io.soundtracker.analysis.news;

import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Videos that play one sound.
 *
 * @param sound the sound, with the sums over all of its videos; null when the videos' sounds are
 *     unidentified
 * @param videos the videos, the newest first, then by id; never empty
 */
public record SoundVideos(@Nullable SoundUsage sound, List<VideoRow> videos) {

  /** Copies the list. */
  public SoundVideos {
    videos = List.copyOf(videos);
  }
}

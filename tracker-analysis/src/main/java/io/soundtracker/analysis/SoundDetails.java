package io.soundtracker.analysis;

import io.soundtracker.core.query.SoundPost;
import io.soundtracker.core.sound.SoundKey;
import io.soundtracker.core.video.Metrics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What only the videos of a sound can tell, and sums cannot. The order of the videos of a sound
 * never matters.
 *
 * @param medians of their counts and rates
 * @param first the first of them to be uploaded, among equals the one with the lowest id
 * @param top the best of them: by {@link #BEST_FIRST}, then by id
 */
public record SoundDetails(Medians medians, SoundPost first, List<SoundPost> top) {
  private static final long UNKNOWN = -1;

  /**
   * The highest engagement rate first, among equals the most views. What is not known comes after
   * everything known, zero included.
   */
  static final Comparator<Metrics> BEST_FIRST =
      Comparator.<Metrics>comparingDouble(metrics -> metrics.engagementRate().orElse(UNKNOWN))
          .thenComparingLong(metrics -> Objects.requireNonNullElse(metrics.views(), UNKNOWN))
          .reversed();

  /** Copies the list. */
  public SoundDetails {
    top = List.copyOf(top);
  }

  /**
   * Reads the videos of each sound. Only the counts of one sound's videos are held at a time.
   *
   * @param bySound videos, those of one sound together. Read to its end, and left to the caller to
   *     close
   * @param topVideos how many of the best videos of a sound to keep, ≥ 0
   */
  public static Map<SoundKey, SoundDetails> of(Stream<SoundPost> bySound, int topVideos) {
    Map<SoundKey, SoundDetails> details = new HashMap<>();
    SoundKey present = null;
    VideoTally tally = new VideoTally(topVideos);
    for (Iterator<SoundPost> posts = bySound.iterator(); posts.hasNext(); ) {
      SoundPost post = posts.next();
      if (present != null && !post.sound().equals(present)) {
        add(details, present, tally);
        tally = new VideoTally(topVideos);
      }
      present = post.sound();
      tally.add(post);
    }
    if (present != null) {
      add(details, present, tally);
    }
    return details;
  }

  private static void add(Map<SoundKey, SoundDetails> details, SoundKey key, VideoTally tally) {
    if (details.put(key, tally.details()) != null) {
      throw new IllegalArgumentException("the videos of " + key + " do not stand together");
    }
  }
}

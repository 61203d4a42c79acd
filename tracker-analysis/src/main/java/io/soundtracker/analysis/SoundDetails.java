package io.soundtracker.analysis;

import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
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
 * @param top the best of them, see {@link #BEST_FIRST}
 */
public record SoundDetails(Medians medians, VideoRow first, List<VideoRow> top) {
  /**
   * The highest engagement rate first, among equals the most views, then by id. What is not known
   * comes after everything known, zero included.
   */
  public static final Comparator<VideoRow> BEST_FIRST =
      Comparator.comparingDouble(SoundDetails::rate)
          .thenComparingLong(SoundDetails::views)
          .reversed()
          .thenComparing(row -> row.video().id());

  private static final long UNKNOWN = -1;

  /** Copies the list. */
  public SoundDetails {
    top = List.copyOf(top);
  }

  /**
   * Reads the videos of each sound. Only the counts of one sound's videos are held at a time.
   *
   * @param bySound videos, those of one sound together; those without an identified sound are
   *     passed over. Read to its end, and left to the caller to close
   * @param topVideos how many of the best videos of a sound to keep, ≥ 0
   */
  public static Map<SoundKey, SoundDetails> of(Stream<VideoRow> bySound, int topVideos) {
    Map<SoundKey, SoundDetails> details = new HashMap<>();
    SoundKey present = null;
    VideoTally tally = new VideoTally(topVideos);
    for (Iterator<VideoRow> rows = bySound.iterator(); rows.hasNext(); ) {
      VideoRow row = rows.next();
      Sound sound = row.video().sound();
      if (sound == null) {
        continue;
      }
      if (present != null && !sound.key().equals(present)) {
        add(details, present, tally);
        tally = new VideoTally(topVideos);
      }
      present = sound.key();
      tally.add(row);
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

  private static double rate(VideoRow row) {
    return row.video().metrics().engagementRate().orElse(UNKNOWN);
  }

  private static long views(VideoRow row) {
    return Objects.requireNonNullElse(row.video().metrics().views(), UNKNOWN);
  }
}

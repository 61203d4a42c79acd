package io.soundtracker.analysis.news;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.VideoRow;
import io.soundtracker.core.sound.Sound;
import io.soundtracker.core.sound.SoundKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The videos that listings brought since a moment: first seen since, whenever they were uploaded,
 * and news as {@link NewlySeen#isNews} has it. What the first listing of an account shows was there
 * already, and what a deeper look shows was only out of sight; neither has arrived. Videos are read
 * when they are asked for, as long as the snapshot is open.
 */
public final class Arrivals {
  private final Snapshot snapshot;
  private final Selection selection;
  private final Instant since;
  private final NewlySeen judge;

  private Arrivals(Snapshot snapshot, Selection selection, Instant since, NewlySeen judge) {
    this.snapshot = snapshot;
    this.selection = selection;
    this.since = since;
    this.judge = judge;
  }

  /**
   * Gets ready to tell them.
   *
   * @param selection whose videos, of which sounds and of which days of upload
   * @param since the first moment that counts
   */
  public static Arrivals since(Instant since, Selection selection, Snapshot snapshot) {
    try (Stream<VideoRow> firstSeen = firstSeen(since, selection, snapshot)) {
      NewlySeen judge = NewlySeen.of(firstSeen, snapshot, since);
      return new Arrivals(snapshot, selection, since, judge);
    }
  }

  /** The videos, newest first, then by id. To be closed. */
  public Stream<VideoRow> videos() {
    return firstSeen(since, selection, snapshot).filter(judge::isNews);
  }

  /**
   * The sounds used for the first time: every video known of the selected accounts with the sound,
   * of whatever day, has arrived since.
   */
  public Set<SoundKey> firstUsed() {
    Selection always = selection.during(DateRange.ALL);
    Map<SoundKey, Long> arrived = since(since, always, snapshot).bySound();
    if (arrived.isEmpty()) {
      return Set.of();
    }
    try (Stream<SoundUsage> usage = snapshot.soundUsage(always)) {
      return usage
          .filter(sound -> sound.uses() == arrived.getOrDefault(sound.key(), 0L))
          .map(SoundUsage::key)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private Map<SoundKey, Long> bySound() {
    Map<SoundKey, Long> counts = new HashMap<>();
    try (Stream<VideoRow> videos = videos()) {
      videos.forEach(
          row -> {
            Sound sound = row.video().sound();
            if (sound != null) {
              counts.merge(sound.key(), 1L, Long::sum);
            }
          });
    }
    return counts;
  }

  private static Stream<VideoRow> firstSeen(Instant since, Selection selection, Snapshot snapshot) {
    return snapshot.videosSince(since, selection).filter(row -> !row.firstSeenAt().isBefore(since));
  }
}

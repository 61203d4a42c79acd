package io.soundtracker.core.query;

import io.soundtracker.core.sound.SoundKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The database as it is at one moment, whatever is written meanwhile. Streams read as they go and
 * must be closed, at the latest with the snapshot. For one thread.
 *
 * <p>Videos known to be deleted are in none of the answers. The accounts that are spoken of are the
 * tracked ones: those that are active, and those that have videos.
 */
public interface Snapshot extends AutoCloseable {

  /** What the selected videos come to. */
  NetworkTotals totals(Selection selection);

  /**
   * Every sound that a selected video plays, in no particular order. The sums are over the selected
   * videos; the clip is the most used one of all videos.
   */
  Stream<SoundUsage> soundUsage(Selection selection);

  /**
   * Those of {@link #soundUsage} that are used most: at least so many, if there are, and all that
   * are used as often as the last of them. In no particular order.
   *
   * @param atLeast ≥ 1
   */
  Stream<SoundUsage> mostUsedSounds(Selection selection, int atLeast);

  /** How many of the selected videos play each sound; those that none plays are not in it. */
  Map<SoundKey, Long> useCounts(Selection selection);

  /** Which account uses which sound in the selected videos, in no particular order. */
  Stream<SoundUse> soundUses(Selection selection);

  /**
   * Which selected account uses which sound that, in the selection's period, no other account uses,
   * in no particular order. With every account selected there is no other, and it is every use.
   */
  Stream<SoundUse> exclusiveUses(Selection selection);

  /**
   * Every clip of every sound, each pair once, in no particular order: of all videos, since the
   * clips of a sound do not depend on what is asked.
   */
  Stream<SoundClip> clips();

  /** Every selected account, with or without videos in the period, in no particular order. */
  Stream<AccountUsage> accountUsage(Selection selection);

  /** The selected videos. */
  Stream<VideoRow> videos(Selection selection, VideoOrder order);

  /**
   * The most viewed of each account's selected videos. By account; the most viewed first, those
   * whose views are not known last; equals newest first, then by id.
   *
   * @param limit the most of one account, ≥ 1
   */
  Stream<VideoRow> mostViewed(Selection selection, int limit);

  /** Those of the selected videos that play one sound, newest first, then by id. */
  Stream<VideoRow> videosOf(SoundKey sound, Selection selection);

  /** The selected videos in brief: those of one account together, in no other order. */
  Stream<Post> posts(Selection selection);

  /**
   * Those of the selected videos whose sound is identified, in brief: those of one sound together,
   * in no other order.
   */
  Stream<SoundPost> soundPosts(Selection selection);

  /**
   * The history of the selected videos: video by video, in no particular order of the videos, the
   * readings of each from the oldest on.
   */
  Stream<HistoryRow> history(Selection selection);

  /**
   * Those of the selected videos that were uploaded, or first seen by a listing, at a moment or
   * later. Newest first, then by id.
   */
  Stream<VideoRow> videosSince(Instant moment, Selection selection);

  /** How well each account is known, by handle. */
  List<AccountCoverage> coverage();

  /**
   * What past listings speak for: every listing read since a moment, and, of each account, those
   * before it back to the last one of the whole profile. By account, the newest first.
   */
  Stream<ListingReach> listings(Instant since);

  /**
   * The history of each selected video since a moment, with the last row before it, in no
   * particular order of videos.
   */
  Stream<VideoReadings> readings(Selection selection, Instant since);

  @Override
  void close();

  /** Opens snapshots. Safe for use by several threads. */
  @FunctionalInterface
  interface Source {
    /** Opens one, to be closed by the caller. */
    Snapshot open();
  }
}

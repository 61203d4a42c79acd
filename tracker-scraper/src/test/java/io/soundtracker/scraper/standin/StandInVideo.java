package io.soundtracker.scraper.standin;

import java.time.Instant;

/**
 * A video of the stand-in.
 *
 * @param id TikTok's number, whose upper half is the time
 * @param createdAt when it was posted
 * @param caption with its hashtags
 * @param sound what it plays
 * @param counts exact
 * @param kind what is special about it
 */
public record StandInVideo(
    String id, Instant createdAt, String caption, Sound sound, Counts counts, Kind kind) {

  /** What can be special about a video. */
  public enum Kind {
    /** Nothing. */
    PLAIN,
    /** It stands first whatever its age. */
    PINNED,
    /** It is a series of photos. */
    SLIDESHOW
  }

  /** What a video plays. */
  public record Sound(String musicId, String title, String artist, boolean original) {}

  /** How it performs. */
  public record Counts(long plays, long likes, long comments, long shares, long saves) {}

  /** A video with numbers of its own: the nth plays {@code 1_000_000 + 1_111 n} times. */
  public static StandInVideo number(int n, Instant createdAt) {
    long id = (createdAt.getEpochSecond() << 32) | n;
    Sound sound = new Sound("70000000000000" + n % 7, "Song " + n % 7, "Artist " + n % 3, false);
    Counts counts = new Counts(1_000_000 + 1_111L * n, 20_000 + 11L * n, 300 + n, 40 + n, 5 + n);
    return new StandInVideo(
        Long.toString(id), createdAt, "Video " + n + " #music #n" + n, sound, counts, Kind.PLAIN);
  }

  /** Playing something else. */
  public StandInVideo playing(Sound other) {
    return new StandInVideo(id, createdAt, caption, other, counts, kind);
  }

  /** With other counts. */
  public StandInVideo with(Counts other) {
    return new StandInVideo(id, createdAt, caption, sound, other, kind);
  }

  /** Of another kind. */
  public StandInVideo as(Kind other) {
    return new StandInVideo(id, createdAt, caption, sound, counts, other);
  }
}

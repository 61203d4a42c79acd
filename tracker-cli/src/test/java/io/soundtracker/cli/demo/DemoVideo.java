package io.soundtracker.cli.demo;

import io.soundtracker.core.video.Metrics;
import io.soundtracker.core.video.VideoId;
import java.time.Instant;

/**
 * One invented post.
 *
 * @param sound null when TikTok names none
 * @param clip the music id; null without music; a clip may well have no name
 * @param seconds its length
 * @param unknown the count that TikTok never shows for it, null when it shows all
 * @param gone whether it is no longer there in the second pass
 */
record DemoVideo(
    VideoId id,
    Instant uploadedAt,
    DemoSound sound,
    String clip,
    String caption,
    int seconds,
    boolean slideshow,
    boolean pinned,
    Count unknown,
    boolean gone,
    DemoReach reach) {

  /** The counts of a video. */
  enum Count {
    VIEWS,
    LIKES,
    COMMENTS,
    SHARES,
    SAVES
  }

  boolean isListedIn(DemoPass pass) {
    return uploadedAt.isBefore(pass.readAt()) && !(gone && pass == DemoPass.SECOND);
  }

  /** The true counts at a moment. */
  Metrics metricsAt(Instant moment) {
    long views = reach.viewsAt(moment, uploadedAt);
    return new Metrics(
        known(Count.VIEWS, views),
        known(Count.LIKES, (long) (views * reach.likes())),
        known(Count.COMMENTS, (long) (views * reach.comments())),
        known(Count.SHARES, (long) (views * reach.shares())),
        known(Count.SAVES, (long) (views * reach.saves())));
  }

  private Long known(Count count, long value) {
    return count == unknown ? null : Long.valueOf(value);
  }
}

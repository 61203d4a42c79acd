package io.soundtracker.scraper.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An account of the stand-in.
 *
 * @param handle without its {@code @}
 * @param firstHandle the one it began with, likewise
 * @param state what its profile page says
 * @param videos newest first
 * @param followers what the profile declares
 * @param script what goes wrong
 */
public record StandInAccount(
    String handle,
    String firstHandle,
    State state,
    List<StandInVideo> videos,
    long followers,
    Script script) {

  /** What a profile page says. */
  public enum State {
    /** Everybody can see it. */
    OPEN,
    /** Only friends can see it. */
    PRIVATE,
    /** Everybody can see it, but none of its videos. */
    ALL_VIDEOS_PRIVATE,
    /** There is no such account. */
    MISSING
  }

  /** Sorts the videos. */
  public StandInAccount {
    videos =
        videos.stream().sorted(Comparator.comparing(StandInVideo::createdAt).reversed()).toList();
  }

  /** An open account without videos. */
  public static StandInAccount named(String handle) {
    return new StandInAccount(handle, handle, State.OPEN, List.of(), 123_456, Script.HEALTHY);
  }

  /** With this many videos, one every six hours, the newest of an hour ago. */
  public StandInAccount withVideos(int count) {
    Instant newest = Instant.now().minus(Duration.ofHours(1));
    return with(
        IntStream.range(0, count)
            .mapToObj(
                age -> StandInVideo.number(count - age, newest.minus(Duration.ofHours(6L * age))))
            .toList());
  }

  /** With these videos. */
  public StandInAccount with(List<StandInVideo> other) {
    return new StandInAccount(handle, firstHandle, state, other, followers, script);
  }

  /** With one more video. */
  public StandInAccount plus(StandInVideo video) {
    return with(Stream.concat(Stream.of(video), videos.stream()).toList());
  }

  /** Under another handle: still the same account. */
  public StandInAccount renamedTo(String other) {
    return new StandInAccount(other, firstHandle, state, videos, followers, script);
  }

  /** In another state. */
  public StandInAccount being(State other) {
    return new StandInAccount(handle, firstHandle, other, videos, followers, script);
  }

  /** With another script. */
  public StandInAccount playing(Script other) {
    return new StandInAccount(handle, firstHandle, state, videos, followers, other);
  }

  /** Its stable identity, which depends on its first handle. */
  public String channelId() {
    String filler = firstHandle.replaceAll("[^a-z0-9]", "_") + "x".repeat(64);
    return "MS4wLjABAAAA" + filler.substring(0, 64);
  }
}

package io.soundtracker.scraper.standin;

/**
 * One request that the stand-in got.
 *
 * @param handle whose account it was about
 * @param kind what it asked for
 * @param number which request of that kind for that account it was, from 1
 * @param cursor the moment to list back from in Unix milliseconds; 0 when it is no list
 */
public record Asked(String handle, Kind kind, int number, long cursor) {

  /** What can be asked for. */
  public enum Kind {
    /** The profile page. */
    PROFILE,
    /** The profile as other sites embed it. */
    EMBED,
    /** The page of one video. */
    VIDEO,
    /** One page of the list API. */
    LIST
  }
}

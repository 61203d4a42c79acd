package io.soundtracker.core.scrape;

/** How far a listing that did not fail went. */
public enum Reach {
  /** To the end of the profile. */
  WHOLE_PROFILE,
  /** To the number of videos that was asked for. */
  LIMIT,
  /** Until the sink had seen enough. */
  ENOUGH
}

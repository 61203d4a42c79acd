package io.soundtracker.scraper;

/** What an import does about accounts that are not tracked. */
public enum UnknownAccounts {
  /** Adds them without scraping them from now on; inactive ones stay inactive. */
  ADD_INACTIVE,
  /** Tracks every account of the recording from now on. */
  TRACK
}

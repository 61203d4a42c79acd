package io.soundtracker.analysis;

/** How much what is known of an account is worth now. */
public enum Freshness {
  /** Its last listing is recent, and nothing went wrong since. */
  FRESH,
  /** It was listed, but not lately. */
  STALE,
  /** The last attempt brought nothing; what is known of it, if anything, is older. */
  FAILED,
  /** It was never listed. */
  NEVER
}

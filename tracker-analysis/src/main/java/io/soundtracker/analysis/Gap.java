package io.soundtracker.analysis;

/** Why something that an account posted in a period may have been missed. */
public enum Gap {
  /** It was never listed. */
  NEVER_LISTED,
  /** The last attempt brought nothing. */
  FAILED,
  /** The last listing is too old. */
  STALE,
  /** It was read, but how far back is not known: from recordings, or by the Python tracker. */
  UNCHARTED,
  /** Its listings do not go back to the beginning of the period. */
  BEGINNING,
  /** Its listings do not go on to the end of the period. */
  END
}

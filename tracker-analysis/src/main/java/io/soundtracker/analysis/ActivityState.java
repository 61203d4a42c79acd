package io.soundtracker.analysis;

/** Whether an account posts, as far as anybody can tell. */
public enum ActivityState {
  /** It posted lately. */
  ACTIVE,
  /** It has videos and did not post lately: a fresh listing would have shown it. */
  QUIET,
  /** It may have posted since it was last read, or where its listings did not reach. */
  UNKNOWN,
  /** A fresh listing of its whole profile shows no video. */
  NO_VIDEOS,
  /** It was never listed. */
  NEVER_LISTED
}

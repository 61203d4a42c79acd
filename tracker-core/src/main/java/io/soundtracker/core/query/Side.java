package io.soundtracker.core.query;

/** Whose accounts. */
public enum Side {
  /** Every account. */
  ANY,
  /** Target accounts, those that are ours. */
  TARGETS,
  /** The others, for comparison. */
  OTHERS
}

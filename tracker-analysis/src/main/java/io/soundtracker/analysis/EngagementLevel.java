package io.soundtracker.analysis;

/** How an engagement rate is judged, from the least to the most. */
public enum EngagementLevel {
  /** Below the medium threshold. */
  LOW,
  /** From the medium threshold on. */
  MEDIUM,
  /** From the high threshold on. */
  HIGH
}

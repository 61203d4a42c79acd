package io.soundtracker.analysis;

/** How sure an answer is. */
public enum Confidence {
  /** Nothing that could overturn it can have been missed. */
  CONFIRMED,
  /** Something may have been missed that overturns it. */
  PROVISIONAL
}

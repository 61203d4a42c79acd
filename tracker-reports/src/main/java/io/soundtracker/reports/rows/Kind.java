package io.soundtracker.reports.rows;

/** What a column holds, which decides how it is written. */
public enum Kind {
  /** Words: a {@link String}. */
  TEXT,
  /** A name or number that is never calculated with: a {@link String}, whatever its digits. */
  ID,
  /** A number whose every digit matters: a {@link Long}. */
  COUNT,
  /** A number of which the size matters, such as views: a {@link Long}. */
  VOLUME,
  /** A number with a fraction, such as a mean: a {@link Double}. */
  DECIMAL,
  /** Percent: a {@link Double}. */
  RATE,
  /** A {@link java.time.Instant}. */
  MOMENT,
  /** A UTC day: a {@link java.time.LocalDate}. */
  DAY,
  /** A {@link java.time.Duration}. */
  DURATION,
  /** Yes or no: a {@link Boolean}. */
  FLAG
}

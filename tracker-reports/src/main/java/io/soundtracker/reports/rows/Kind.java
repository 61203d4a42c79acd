package io.soundtracker.reports.rows;

/** What a column holds, which decides how it is written. */
public enum Kind {
  /** Words: a {@link String}. */
  TEXT,
  /** Several words without spaces, such as links: a {@link java.util.List} of {@link String}. */
  LIST,
  /** A name or number that is never calculated with: a {@link String}, whatever its digits. */
  ID,
  /** A number whose every digit matters: a {@link Long}. */
  COUNT,
  /** A number of which the size matters, such as views: a {@link Long}. */
  VOLUME,
  /**
   * A number of which the size matters, and that need not be whole, such as a mean of views: a
   * {@link Double}.
   */
  AVERAGE,
  /** A small number with a fraction, such as videos a week: a {@link Double}. */
  DECIMAL,
  /** An engagement rate in percent, which may be judged: a {@link Double}. */
  RATE,
  /** A part of a whole in percent: a {@link Double}. */
  SHARE,
  /** A {@link java.time.Instant}. */
  MOMENT,
  /** A UTC day: a {@link java.time.LocalDate}. */
  DAY,
  /** A {@link java.time.Duration}. */
  DURATION,
  /** Yes or no: a {@link Boolean}. */
  FLAG
}

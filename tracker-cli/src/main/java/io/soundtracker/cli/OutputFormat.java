package io.soundtracker.cli;

/** How rows are written. */
enum OutputFormat {
  /** For people. */
  TABLE,
  /** An array of objects. */
  JSON,
  /** Comma-separated values. */
  CSV
}

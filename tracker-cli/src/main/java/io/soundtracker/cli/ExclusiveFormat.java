package io.soundtracker.cli;

/** How exclusive sounds are written: like any rows, or as a part of the configuration. */
enum ExclusiveFormat {
  /** For people. */
  TABLE,
  /** An object. */
  JSON,
  /** Comma-separated values. */
  CSV,
  /** The setting {@code exclusiveSongs}. */
  YAML
}

package io.soundtracker.cli;

import java.util.Locale;

/** How rows are written. */
enum OutputFormat {
  /** For people. */
  TABLE,
  /** An array of objects. */
  JSON,
  /** Comma-separated values. */
  CSV;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.soundtracker.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A line on the terminal, written over and over, that says how far long work has got. */
final class StatusLine implements AutoCloseable {
  /** Null when nobody is looking. */
  private final @Nullable PrintWriter err;

  private final int columns;

  private StatusLine(@Nullable PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /** One that is silent unless somebody is looking and wants to know. */
  static StatusLine on(Surroundings surroundings, boolean quiet) {
    boolean seen = surroundings.terminal().errors() && !quiet;
    return new StatusLine(seen ? surroundings.err() : null, surroundings.terminal().columns());
  }

  /** Puts a text in the place of the last one. */
  void show(String text) {
    if (err != null) {
      err.print("\r" + " ".repeat(columns - 1) + "\r" + text);
      err.flush();
    }
  }

  /** Takes the line away. */
  @Override
  public void close() {
    show("");
  }
}

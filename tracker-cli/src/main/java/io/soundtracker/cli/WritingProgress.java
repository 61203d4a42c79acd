package io.soundtracker.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A line on the terminal that says which file is being written. */
final class WritingProgress implements AutoCloseable {
  /** Null when nobody is looking. */
  private final @Nullable PrintWriter err;

  private final int columns;

  private WritingProgress(@Nullable PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  /** One that is silent unless somebody is looking and wants to know. */
  static WritingProgress on(Surroundings surroundings, boolean quiet) {
    boolean seen = surroundings.terminal().errors() && !quiet;
    return new WritingProgress(seen ? surroundings.err() : null, surroundings.terminal().columns());
  }

  void writing(Path file) {
    show("Writing " + file.getFileName() + " ...");
  }

  private void show(String text) {
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

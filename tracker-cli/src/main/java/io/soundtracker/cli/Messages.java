package io.soundtracker.cli;

import jakarta.inject.Inject;
import java.io.PrintWriter;

/** Says things: results to standard output, everything else to standard error. */
final class Messages {
  private final PrintWriter out;
  private final PrintWriter err;
  private final GlobalOptions options;

  @Inject
  Messages(Surroundings surroundings, GlobalOptions options) {
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.options = options;
  }

  /** What was asked for. */
  void result(String line) {
    out.println(line);
    out.flush();
  }

  /** What may help; not said to somebody who wants quiet. */
  void hint(String line) {
    if (!options.isQuiet()) {
      err.println(line);
    }
  }

  /** What failed, said to everybody. */
  void error(String line) {
    err.println("Error: " + line);
  }

  /** What failed, and what to do about it, which may be empty. */
  void error(String line, String wayOut) {
    error(line);
    if (!wayOut.isEmpty()) {
      err.println(wayOut);
    }
  }

  /** What somebody should look into. */
  void warning(String line) {
    hint("Warning: " + line);
  }
}

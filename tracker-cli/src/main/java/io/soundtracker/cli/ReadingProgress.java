package io.soundtracker.cli;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** A line on the terminal that counts the videos read. */
final class ReadingProgress implements IntConsumer, AutoCloseable {
  private static final String BLANK = "\r" + " ".repeat(24) + "\r";

  private final PrintWriter err;

  ReadingProgress(PrintWriter err) {
    this.err = err;
    err.print("Asking TikTok ...");
    err.flush();
  }

  @Override
  public void accept(int videos) {
    err.print(BLANK + videos + " videos read");
    err.flush();
  }

  /** Takes the line away. */
  @Override
  public void close() {
    err.print(BLANK);
    err.flush();
  }
}

package io.soundtracker.scraper;

import io.soundtracker.core.TrackerException;

/** An exception in the words of a log: one line, not too long. */
final class UnexpectedFailure {
  private static final int LONGEST = 300;

  private UnexpectedFailure() {}

  static String describe(RuntimeException failure) {
    String message = failure.getMessage() == null ? "" : failure.getMessage();
    String text =
        failure instanceof TrackerException
            ? message
            : "Unexpected " + failure.getClass().getSimpleName() + ": " + message;
    String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}

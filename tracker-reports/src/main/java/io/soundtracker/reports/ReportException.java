package io.soundtracker.reports;

import io.soundtracker.core.TrackerException;

/** A file could not be written. */
public final class ReportException extends TrackerException {
  private static final long serialVersionUID = 1L;

  ReportException(String message, String wayOut, Throwable cause) {
    super(message, wayOut, cause);
  }
}

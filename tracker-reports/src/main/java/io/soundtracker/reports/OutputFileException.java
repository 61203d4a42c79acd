package io.soundtracker.reports;

import io.soundtracker.core.TrackerException;
import java.io.IOException;
import java.nio.file.Path;

/** A file could not be written; what was there before is still there. */
public final class OutputFileException extends TrackerException {
  private static final long serialVersionUID = 1L;

  OutputFileException(Path file, String reason, IOException cause) {
    super(
        file + " cannot be written: " + reason,
        "Check the folder, its permissions and the space on its disk, or write elsewhere",
        cause);
  }
}

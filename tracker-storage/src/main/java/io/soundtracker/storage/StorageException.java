package io.soundtracker.storage;

import io.soundtracker.core.TrackerException;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened, read or written. */
public final class StorageException extends TrackerException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message what failed, with the file's path
   * @param wayOut what to do about it
   * @param cause what lies beneath, or null
   */
  StorageException(String message, String wayOut, @Nullable Throwable cause) {
    super(message, wayOut, cause);
  }

  StorageException(String message, String wayOut) {
    this(message, wayOut, null);
  }
}

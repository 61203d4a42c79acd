package io.soundtracker.scraper;

import java.nio.file.Path;

/** Hears how an import gets on. Called by the importing thread. */
public interface ImportListener {
  /** Hears nothing. */
  ImportListener NONE = new ImportListener() {};

  /** A file is begun. */
  default void started(Path file) {}

  /** One video of a file was read. */
  default void videoRead(Path file) {}

  /** A file is done. */
  default void finished(ImportedFile file) {}
}

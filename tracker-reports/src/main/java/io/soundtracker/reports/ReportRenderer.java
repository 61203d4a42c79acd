package io.soundtracker.reports;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes a file of a report. Safe for use by several threads.
 *
 * <p>Renderers are found by Guice, in the set of them, and by {@link java.util.ServiceLoader}; one
 * that is found by the latter has a public constructor without parameters.
 */
public interface ReportRenderer {

  /** What to call it by: lower-case letters, digits and hyphens. */
  String name();

  /** The usual name of its file, such as {@code network.html}. */
  String fileName();

  /**
   * Writes the report. Reads its rows as it goes, and leaves the stream open.
   *
   * @throws IOException when the stream fails
   * @throws io.soundtracker.core.InvalidInputException when something that a user supplied, such as
   *     a template, cannot be used
   */
  void render(Report report, OutputStream out) throws IOException;
}

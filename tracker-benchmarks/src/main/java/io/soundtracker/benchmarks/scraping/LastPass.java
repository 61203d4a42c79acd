package io.soundtracker.benchmarks.scraping;

import io.soundtracker.benchmarks.workbench.Contents;
import java.nio.file.Path;

/** What the last session of a database was. */
final class LastPass {
  private static final String FOUND =
      """
      SELECT COUNT(*) || ' accounts, ' || SUM(videos_found) || ' videos' FROM scrape_logs
      WHERE session_id = (SELECT session_id FROM scrape_sessions ORDER BY id DESC LIMIT 1)
      """;

  private static final String TOOK =
      """
      SELECT (julianday(end_time) - julianday(start_time)) * 86400 FROM scrape_sessions
      ORDER BY id DESC LIMIT 1
      """;

  private LastPass() {}

  /** How much it has read. */
  static String found(Path database) {
    return Contents.answer(database, FOUND);
  }

  /** How long it took. */
  static double seconds(Path database) {
    return Double.parseDouble(Contents.answer(database, TOOK));
  }
}

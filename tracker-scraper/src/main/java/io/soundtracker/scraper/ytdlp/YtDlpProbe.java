package io.soundtracker.scraper.ytdlp;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the yt-dlp on this machine.
 *
 * @param command where it is, null when there is none
 * @param version its own words, such as {@code 2026.10.26}; null when it did not say
 * @param released the day of that version, null likewise
 * @param python the Python it runs on, null when it did not say
 * @param plugin how much of our plugin it works with
 * @param pluginProblem why not all of the plugin works, empty when it does
 * @param problem why it cannot be used, one sentence with the way out; empty when it can
 */
public record YtDlpProbe(
    @Nullable Path command,
    @Nullable String version,
    @Nullable LocalDate released,
    @Nullable String python,
    Plugin plugin,
    String pluginProblem,
    String problem) {

  /** How much of our plugin works. */
  public enum Plugin {
    /** All of it: the fields that yt-dlp drops, and the guard. */
    FIELDS,
    /** The guard that ends yt-dlp when we are gone. */
    GUARD,
    /** Nothing. */
    NONE
  }

  /** Whether it can list profiles. */
  public boolean isUsable() {
    return problem.isEmpty();
  }

  static YtDlpProbe unusable(@Nullable Path command, @Nullable String version, String problem) {
    return new YtDlpProbe(command, version, null, null, Plugin.NONE, "", problem);
  }
}

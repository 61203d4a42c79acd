package io.soundtracker.cli.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which sounds analysis and reports leave out.
 *
 * @param artists artists to leave out
 * @param songs songs to leave out, by key or title
 * @param whitelist a file with the only sounds to keep; null to keep all
 * @param minUses sounds with fewer uses are left out, ≥ 1
 * @param minAccounts sounds used by fewer accounts are left out, ≥ 1
 */
public record FilterSettings(
    List<String> artists,
    List<String> songs,
    @Nullable Path whitelist,
    int minUses,
    int minAccounts) {

  /** Copies the lists. */
  public FilterSettings {
    artists = List.copyOf(artists);
    songs = List.copyOf(songs);
  }

  static FilterSettings read(Section section) {
    return new FilterSettings(
        section.list("artists", Types.TEXT),
        section.list("songs", Types.TEXT),
        section.find("whitelist", Types.PATH),
        section.get("minUses", Types.wholeNumber(1, Integer.MAX_VALUE), 1),
        section.get("minAccounts", Types.wholeNumber(1, Integer.MAX_VALUE), 1));
  }
}

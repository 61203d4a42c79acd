package io.soundtracker.analysis.health;

import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on.
 *
 * @param unit what the three numbers count
 * @param figure what was found
 * @param threshold where the alert begins
 * @param before the same figure earlier, null where nothing is compared
 * @param window what was looked at, a few words
 */
public record Evidence(
    Unit unit, double figure, double threshold, @Nullable Double before, String window) {

  /** Of whole numbers, compared with nothing. */
  static Evidence of(Unit unit, long figure, long threshold, String window) {
    return new Evidence(unit, (double) figure, (double) threshold, null, window);
  }
}

package io.soundtracker.reports;

import io.soundtracker.analysis.RankedSound;
import io.soundtracker.core.query.SoundUse;
import java.util.List;

/**
 * A sound of a report, and who uses it.
 *
 * @param ranked its place and its sums
 * @param uses its accounts, the one that uses it most first, then by handle
 */
public record ReportedSound(RankedSound ranked, List<SoundUse> uses) {

  /** Copies the list. */
  public ReportedSound {
    uses = List.copyOf(uses);
  }
}

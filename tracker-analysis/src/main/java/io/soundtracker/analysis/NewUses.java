package io.soundtracker.analysis;

import io.soundtracker.core.query.DateRange;
import io.soundtracker.core.query.Selection;
import io.soundtracker.core.query.Snapshot;
import io.soundtracker.core.sound.SoundKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How often sounds were used lately.
 *
 * @param since the first UTC day of upload that counts
 * @param uses of each sound that was used since; the others were not
 */
public record NewUses(LocalDate since, Map<SoundKey, Long> uses) {

  /** Copies the map. */
  public NewUses {
    uses = Map.copyOf(uses);
  }

  /** Counts those of the selected videos that were uploaded since a UTC day. */
  public static NewUses since(LocalDate day, Selection selection, Snapshot snapshot) {
    Optional<DateRange> period = selection.period().from(day);
    if (period.isEmpty()) {
      return new NewUses(day, Map.of());
    }
    return new NewUses(day, snapshot.useCounts(selection.during(period.orElseThrow())));
  }

  /** The new uses of one sound, ≥ 0. */
  public long of(SoundKey sound) {
    return uses.getOrDefault(sound, 0L);
  }
}

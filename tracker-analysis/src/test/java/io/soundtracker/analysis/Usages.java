package io.soundtracker.analysis;

import io.soundtracker.core.query.KnownSum;
import io.soundtracker.core.query.RatedSums;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.sound.SoundKey;
import java.time.LocalDate;

/** Builds rows of which a test states only what it is about. */
final class Usages {
  private final String key;
  private long uses = 1;
  private KnownSum views = KnownSum.NONE;
  private RatedSums rated = RatedSums.NONE;

  private Usages(String key) {
    this.key = key;
  }

  static Usages sound(String key) {
    return new Usages(key);
  }

  Usages uses(long count) {
    uses = count;
    return this;
  }

  Usages views(long sum, long known) {
    views = new KnownSum(sum, known);
    return this;
  }

  Usages rated(long videos, long interactions, long viewed) {
    return rated(videos, interactions, viewed, 0);
  }

  Usages rated(long videos, long interactions, long viewed, double rateSum) {
    rated = new RatedSums(videos, rateSum, viewed, interactions);
    return this;
  }

  SoundUsage build() {
    return new SoundUsage(
        SoundKey.of(key),
        key,
        null,
        false,
        null,
        1,
        uses,
        views,
        KnownSum.NONE,
        KnownSum.NONE,
        KnownSum.NONE,
        KnownSum.NONE,
        rated,
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 31));
  }
}

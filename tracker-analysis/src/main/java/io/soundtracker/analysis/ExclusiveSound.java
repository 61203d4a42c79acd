package io.soundtracker.analysis;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import java.util.Comparator;
import java.util.List;

/**
 * A sound that no other account uses, with the evidence.
 *
 * @param usage its sums over the period
 * @param uses who uses it, the most uses first, then by handle
 */
public record ExclusiveSound(SoundUsage usage, List<SoundUse> uses) {

  /** Sorts the uses. */
  public ExclusiveSound {
    uses =
        uses.stream()
            .sorted(
                Comparator.comparingLong(SoundUse::uses)
                    .reversed()
                    .thenComparing(SoundUse::account))
            .toList();
  }

  /** Who uses it, the most uses first, then by handle. */
  public List<AccountHandle> accounts() {
    return uses.stream().map(SoundUse::account).toList();
  }
}

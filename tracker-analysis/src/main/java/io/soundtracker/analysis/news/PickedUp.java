package io.soundtracker.analysis.news;

import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import java.util.List;

/**
 * A sound that was in use before the window, and that more accounts use now.
 *
 * @param sound the sound; its accounts are those that use it now
 * @param newcomers who used it for the first time, and how often: the most uses first, then by
 *     handle; never empty
 */
public record PickedUp(SoundUsage sound, List<SoundUse> newcomers) {

  /** Copies the list. */
  public PickedUp {
    newcomers = List.copyOf(newcomers);
  }

  /** How many accounts used it before the window, ≥ 1. */
  public int accountsBefore() {
    return sound.accounts() - newcomers.size();
  }
}

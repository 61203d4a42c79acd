package io.soundtracker.analysis.news;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import java.util.List;

/**
 * A sound that fell silent in the window.
 *
 * @param sound the sound
 * @param by who used it, and how often: the most uses first, then by handle
 * @param notFresh those of them that were not read lately: the silence may only be ours. By handle
 */
public record GoneQuiet(SoundUsage sound, List<SoundUse> by, List<CoveredAccount> notFresh) {

  /** Copies the lists. */
  public GoneQuiet {
    by = List.copyOf(by);
    notFresh = List.copyOf(notFresh);
  }
}

package io.soundtracker.analysis.news;

import io.soundtracker.core.query.SoundUsage;
import io.soundtracker.core.query.SoundUse;
import java.util.List;

/**
 * A sound that nobody used before the window.
 *
 * @param sound the sound
 * @param by who uses it, and how often: the most uses first, then by handle
 */
public record FirstUse(SoundUsage sound, List<SoundUse> by) {

  /** Copies the list. */
  public FirstUse {
    by = List.copyOf(by);
  }
}

package io.soundtracker.core.sound;

import java.util.Set;

/**
 * The sounds that somebody decided to call exclusive. The decision is kept, with who took it;
 * whether a sound <em>is</em> exclusive now is another question. Safe for use by several threads.
 */
public interface ExclusiveSongs {

  /** Every key decided on. */
  Set<SoundKey> keys();

  /**
   * Makes the decisions that come from the configuration be exactly these; decisions taken
   * otherwise stay. A key not seen yet becomes a sound without uses.
   */
  void synchronise(Set<SoundKey> configured);
}

package io.soundtracker.core.sound;

import java.util.List;
import java.util.Map;
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

  /** Every decision, by key. */
  List<ExclusiveDecision> decisions();

  /**
   * Decides on sounds. A decision that was taken before stays as it is, whoever took it. A key not
   * seen yet becomes a sound without uses.
   *
   * @param reasons the sounds, and why each of them
   * @param by who decides; not {@link ExclusiveDecision#BY_CONFIGURATION}
   * @return those not decided on before
   */
  Set<SoundKey> save(Map<SoundKey, String> reasons, String by);

  /**
   * Takes decisions back, whoever took them.
   *
   * @return those that there were
   */
  Set<SoundKey> clear(Set<SoundKey> keys);
}

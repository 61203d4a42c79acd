package io.soundtracker.core.query;

import io.soundtracker.core.sound.SoundKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sounds an answer counts.
 *
 * @param rule what the keys mean
 * @param keys the sounds that the rule speaks of
 */
public record SoundChoice(Rule rule, Set<SoundKey> keys) {
  /** Whatever a video plays. */
  public static final SoundChoice EVERY = new SoundChoice(Rule.EXCEPT, Set.of());

  /** What the keys mean. */
  public enum Rule {
    /** Every video but those that play one of them: unidentified sounds count. */
    EXCEPT,
    /** Only the videos that play one of them: unidentified sounds do not count. */
    ONLY
  }

  /** Copies the set. */
  public SoundChoice {
    keys = Set.copyOf(keys);
  }

  /** Every video but those that play one of these. */
  public static SoundChoice except(Set<SoundKey> keys) {
    return new SoundChoice(Rule.EXCEPT, keys);
  }

  /** Only the videos that play one of these. */
  public static SoundChoice only(Set<SoundKey> keys) {
    return new SoundChoice(Rule.ONLY, keys);
  }

  /** Whether a video with this sound counts; null for an unidentified one. */
  public boolean counts(@Nullable SoundKey sound) {
    return switch (rule) {
      case EXCEPT -> sound == null || !keys.contains(sound);
      case ONLY -> sound != null && keys.contains(sound);
    };
  }

  /** Whether it leaves nothing out. */
  public boolean isEvery() {
    return equals(EVERY);
  }
}

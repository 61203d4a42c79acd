package io.soundtracker.core.sound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision to call a sound exclusive.
 *
 * @param key the sound
 * @param at when it was taken, null in adopted rows that do not say
 * @param by who took it, {@link #BY_CONFIGURATION} for the configuration; null in adopted rows that
 *     do not say
 * @param reason why, null when nobody said
 */
public record ExclusiveDecision(
    SoundKey key, @Nullable Instant at, @Nullable String by, @Nullable String reason) {
  /** Who takes the decisions that stand in the configuration. */
  public static final String BY_CONFIGURATION = "config";

  /** Whether it came from the configuration, which is where it has to be taken back. */
  public boolean isConfigured() {
    return BY_CONFIGURATION.equals(by);
  }
}

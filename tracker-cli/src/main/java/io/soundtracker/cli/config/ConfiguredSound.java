package io.soundtracker.cli.config;

import io.soundtracker.core.sound.SoundKey;

/**
 * A sound that the configuration names.
 *
 * @param key the sound
 * @param place where it is named, such as {@code tracker.yaml:3}
 */
public record ConfiguredSound(SoundKey key, String place) {}

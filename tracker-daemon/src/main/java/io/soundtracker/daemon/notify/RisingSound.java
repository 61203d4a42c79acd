package io.soundtracker.daemon.notify;

import io.soundtracker.analysis.growth.Change;
import io.soundtracker.core.query.SoundUsage;

/**
 * A sound whose videos gain views faster than before.
 *
 * @param sound the sound
 * @param views what they gained in the period, and in the one before
 */
public record RisingSound(SoundUsage sound, Change views) {}

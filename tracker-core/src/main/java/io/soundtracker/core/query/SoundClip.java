package io.soundtracker.core.query;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;

/**
 * That a sound is heard in an audio clip. A sound may have several clips, or none that is known.
 *
 * @param key the sound
 * @param musicId the clip
 */
public record SoundClip(SoundKey key, MusicId musicId) {}

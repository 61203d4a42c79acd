/**
 * What a video plays: TikTok's clip ids, and the key that groups clips into one sound.
 *
 * <p>Start at {@link io.soundtracker.core.sound.Sound}.
 */
@NullMarked
package io.soundtracker.core.sound;

import org.jspecify.annotations.NullMarked;

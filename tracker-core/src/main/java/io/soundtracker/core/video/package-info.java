/**
 * One post and its counts.
 *
 * <p>Start at {@link io.soundtracker.core.video.Video}.
 */
@NullMarked
package io.soundtracker.core.video;

import org.jspecify.annotations.NullMarked;

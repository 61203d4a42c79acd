/**
 * Running unattended: looks for what is due, again and again, until it is told to stop.
 *
 * <p>Start at {@link io.soundtracker.daemon.Daemon}.
 */
@NullMarked
package io.soundtracker.daemon;

import org.jspecify.annotations.NullMarked;

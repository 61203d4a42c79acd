/**
 * When a task is done.
 *
 * <p>Start at {@link io.soundtracker.daemon.schedule.Schedule}.
 */
@NullMarked
package io.soundtracker.daemon.schedule;

import org.jspecify.annotations.NullMarked;

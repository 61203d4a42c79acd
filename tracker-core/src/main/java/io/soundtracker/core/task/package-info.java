/**
 * What is done again and again without anybody asking.
 *
 * <p>Start at {@link io.soundtracker.core.task.ScheduledTask}.
 */
@NullMarked
package io.soundtracker.core.task;

import org.jspecify.annotations.NullMarked;

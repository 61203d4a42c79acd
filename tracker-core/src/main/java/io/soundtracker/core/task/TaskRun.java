package io.soundtracker.core.task;

import java.time.Instant;

/**
 * The last time a task was done, or tried.
 *
 * @param task its name
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param succeeded whether it did what it should
 * @param message what was done or what went wrong, one line
 */
public record TaskRun(
    String task, Instant startedAt, Instant endedAt, boolean succeeded, String message) {}

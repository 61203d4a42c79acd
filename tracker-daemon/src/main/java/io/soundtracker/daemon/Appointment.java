package io.soundtracker.daemon;

import io.soundtracker.core.task.ScheduledTask;
import io.soundtracker.daemon.schedule.Schedule;

/**
 * A task and when it is done.
 *
 * @param task what
 * @param schedule when
 */
public record Appointment(ScheduledTask task, Schedule schedule) {}

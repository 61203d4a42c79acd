/**
 * What looks after the database at set times: {@link io.soundtracker.daemon.task.BackupTask} and
 * {@link io.soundtracker.daemon.task.PruneTask}.
 */
@NullMarked
package io.soundtracker.daemon.task;

import org.jspecify.annotations.NullMarked;

package io.soundtracker.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A database in whose place a backup has been put.
 *
 * @param database the file
 * @param replaced where what was there before is now, null when there was nothing
 * @param pending what its next use will do to it first, one sentence; empty for nothing
 */
public record RestoredDatabase(Path database, @Nullable Path replaced, String pending) {}

package io.soundtracker.core.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a video's history says of the counts whose growth is asked for. Null means unknown;
 * unknown is not zero.
 *
 * @param at when they were read
 * @param views as shown, ≥ 0
 * @param likes as shown, ≥ 0
 */
public record DatedCounts(Instant at, @Nullable Long views, @Nullable Long likes) {}

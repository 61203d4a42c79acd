package io.soundtracker.core.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database holds as a whole: what every answer from it rests on.
 *
 * @param accounts tracked accounts, active or with videos, ≥ 0
 * @param neverListed those of them that no listing ever answered for, ≥ 0
 * @param videos videos not known to be deleted, ≥ 0
 * @param unidentified those of them whose sound has no title, ≥ 0
 * @param sounds sounds that at least one of the videos plays, ≥ 0
 * @param views over the videos
 * @param oldestReading the least recent of the accounts' last listings, null when there is none
 * @param newestReading the most recent of the accounts' last listings, null when there is none
 */
public record NetworkTotals(
    int accounts,
    int neverListed,
    long videos,
    long unidentified,
    long sounds,
    KnownSum views,
    @Nullable Instant oldestReading,
    @Nullable Instant newestReading) {}

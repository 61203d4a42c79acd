package io.soundtracker.core.query;

import io.soundtracker.core.sound.MusicId;
import io.soundtracker.core.sound.SoundKey;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the network uses one sound: the sums that rates, ranks and shares are computed from.
 *
 * @param key the grouping key
 * @param title the title
 * @param artist the artist, null when unknown
 * @param original whether it is an original sound, as far as anything says so
 * @param musicId its most used audio clip, null when no clip is known
 * @param accounts how many accounts use it, ≥ 1
 * @param uses how many videos play it, ≥ 1
 * @param views over its videos
 * @param likes over its videos
 * @param comments over its videos
 * @param shares over its videos
 * @param saves over its videos
 * @param rated the videos whose engagement rate is known, as sums
 * @param firstUsed the UTC day of its first video
 * @param lastUsed the UTC day of its last video
 */
public record SoundUsage(
    SoundKey key,
    String title,
    @Nullable String artist,
    boolean original,
    @Nullable MusicId musicId,
    int accounts,
    long uses,
    KnownSum views,
    KnownSum likes,
    KnownSum comments,
    KnownSum shares,
    KnownSum saves,
    RatedSums rated,
    LocalDate firstUsed,
    LocalDate lastUsed) {}

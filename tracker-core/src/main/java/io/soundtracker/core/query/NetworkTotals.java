package io.soundtracker.core.query;

/**
 * What the selected videos come to.
 *
 * @param videos how many, ≥ 0
 * @param accounts accounts that posted them, ≥ 0
 * @param sounds sounds that they play, ≥ 0
 * @param unidentified those of them whose sound has no title, ≥ 0
 * @param views over the videos
 * @param likes over the videos
 * @param comments over the videos
 * @param shares over the videos
 * @param saves over the videos
 * @param rated the videos whose engagement rate is known, as sums
 */
public record NetworkTotals(
    long videos,
    int accounts,
    long sounds,
    long unidentified,
    KnownSum views,
    KnownSum likes,
    KnownSum comments,
    KnownSum shares,
    KnownSum saves,
    RatedSums rated) {}

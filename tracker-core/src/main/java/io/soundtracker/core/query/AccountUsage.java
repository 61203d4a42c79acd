package io.soundtracker.core.query;

import io.soundtracker.core.account.Account;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the selected videos of one account come to: the sums that rates and ranks are computed from.
 *
 * @param account the account
 * @param videos how many, ≥ 0
 * @param sounds sounds that they play, ≥ 0
 * @param unidentified those of them whose sound has no title, ≥ 0
 * @param views over the videos
 * @param likes over the videos
 * @param comments over the videos
 * @param shares over the videos
 * @param saves over the videos
 * @param rated the videos whose engagement rate is known, as sums
 * @param firstPosted the UTC day of the first, null without videos
 * @param lastPosted the UTC day of the last, null without videos
 * @param lastUnpinned when the last one that is not pinned was uploaded, null without such a video
 */
public record AccountUsage(
    Account account,
    long videos,
    long sounds,
    long unidentified,
    KnownSum views,
    KnownSum likes,
    KnownSum comments,
    KnownSum shares,
    KnownSum saves,
    RatedSums rated,
    @Nullable LocalDate firstPosted,
    @Nullable LocalDate lastPosted,
    @Nullable Instant lastUnpinned) {}

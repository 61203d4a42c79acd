/**
 * How much counts have grown, from readings that lie where they happen to lie.
 *
 * <p><b>What is known.</b> A video's known readings of a count are the rows of its history, and
 * every listing of its account that covers the moment of its upload and lies between two rows: it
 * saw the value unchanged. Listings that missed the video do not count, nor does the listing that
 * wrote the next row. So a value holds up to the last such listing, and only from there on it is
 * interpolated to the next row. After the last reading nothing is known.
 *
 * <p><b>Ranges.</b> A shown count that may be rounded ({@link
 * io.soundtracker.core.video.RoundedCount}) stands for half a step to either side. Between two
 * readings the truth lies between their values, since counts rise; where TikTok takes some away
 * between two readings, it may lie outside. A difference of ranges is a range: {@link
 * io.soundtracker.analysis.growth.Estimate}. Growth may be negative.
 *
 * <p><b>Windows.</b> A window ends at the account's own last listing, and begins its length before;
 * see {@link io.soundtracker.analysis.growth.GrowthWindow}. A reading within a tenth of the length
 * stands for an edge; the moments that were really measured are told. A video uploaded within the
 * window starts from exactly zero. One that was there before, and was first read too late for the
 * edge, cannot be measured: that is told, not guessed.
 *
 * <p>Start at {@link io.soundtracker.analysis.growth.GrowthMeter}.
 */
@NullMarked
package io.soundtracker.analysis.growth;

import org.jspecify.annotations.NullMarked;

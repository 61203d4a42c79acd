/**
 * Arithmetic on videos, and on the rows a snapshot answers with: records in, records out, no clock,
 * no I/O.
 *
 * <p>Start at {@link io.soundtracker.analysis.SoundRanking}, or at {@link
 * io.soundtracker.analysis.ProfileSummary} for one profile.
 */
@NullMarked
package io.soundtracker.analysis;

import org.jspecify.annotations.NullMarked;

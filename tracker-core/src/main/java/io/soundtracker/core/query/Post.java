package io.soundtracker.core.query;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The little of a video that medians and cadences are computed from.
 *
 * @param account the account that posted it
 * @param uploadedAt when
 * @param pinned whether it stands first whatever its age; null when unknown
 * @param metrics its counts
 */
public record Post(
    AccountHandle account, Instant uploadedAt, @Nullable Boolean pinned, Metrics metrics) {}
